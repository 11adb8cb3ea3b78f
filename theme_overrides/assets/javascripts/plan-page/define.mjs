import { PlanPage } from './element.mjs';

customElements.get('ob-plan') ?? customElements.define('ob-plan', PlanPage);
