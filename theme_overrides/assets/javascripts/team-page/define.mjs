import { TeamPage } from './element.mjs';

customElements.get('ob-team') ?? customElements.define('ob-team', TeamPage);
