import { UsedList } from './element.mjs';

customElements.get('ob-used-list') ?? customElements.define('ob-used-list', UsedList);
