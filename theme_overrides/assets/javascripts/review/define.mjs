import { ReviewBanner } from "./element.mjs";

customElements.get("ob-review") ?? customElements.define("ob-review", ReviewBanner);
