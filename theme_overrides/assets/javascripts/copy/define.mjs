import { CopyButton } from "./element.mjs";

customElements.get("ob-copy") ?? customElements.define("ob-copy", CopyButton);
