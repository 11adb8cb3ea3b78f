import { Checklist } from './element.mjs';

customElements.get('ob-checklist') ?? customElements.define('ob-checklist', Checklist);
