import { ReferenceCase } from './element.mjs';

customElements.get('ob-reference-case') ?? customElements.define('ob-reference-case', ReferenceCase);
