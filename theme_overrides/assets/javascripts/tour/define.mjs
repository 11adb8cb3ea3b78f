import { Tour } from './element.mjs';

customElements.get('ob-tour') ?? customElements.define('ob-tour', Tour);
