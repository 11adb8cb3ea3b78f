import { PrintButton } from "./element.mjs";

customElements.get("ob-print") ?? customElements.define("ob-print", PrintButton);
