import { SelfCheck } from './element.mjs';

customElements.get('ob-self-check') ?? customElements.define('ob-self-check', SelfCheck);
