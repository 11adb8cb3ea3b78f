import { MyPage } from './element.mjs';

customElements.get('ob-my') ?? customElements.define('ob-my', MyPage);
