import { RoleRhythm } from './element.mjs';

customElements.get('ob-rhythm') ?? customElements.define('ob-rhythm', RoleRhythm);
