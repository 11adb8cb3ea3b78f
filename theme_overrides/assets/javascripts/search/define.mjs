import { SearchDialog } from "./element.mjs";

customElements.get("ob-search") ?? customElements.define("ob-search", SearchDialog);
