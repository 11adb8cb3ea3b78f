import { CopySheet } from './element.mjs';

customElements.get('ob-copy-sheet') ?? customElements.define('ob-copy-sheet', CopySheet);
