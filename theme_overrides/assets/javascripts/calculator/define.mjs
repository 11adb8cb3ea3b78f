import { Calculator } from './element.mjs';

customElements.get('ob-calculator') ?? customElements.define('ob-calculator', Calculator);
