import { ComparePage } from './element.mjs';

customElements.get('ob-compare') ?? customElements.define('ob-compare', ComparePage);
