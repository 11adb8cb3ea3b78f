import { TitleFinder } from "./element.mjs";

customElements.get("ob-title-finder") ?? customElements.define("ob-title-finder", TitleFinder);
