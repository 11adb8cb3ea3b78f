import { LostPage } from "./element.mjs";

customElements.get("ob-lost") ?? customElements.define("ob-lost", LostPage);
