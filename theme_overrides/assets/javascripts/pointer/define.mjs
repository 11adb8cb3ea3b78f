import { LanguagePointer } from "./element.mjs";

customElements.get("ob-language-pointer") ?? customElements.define("ob-language-pointer", LanguagePointer);
