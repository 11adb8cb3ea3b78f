import { AssessmentPage } from './element.mjs';

customElements.get('ob-assessment') ?? customElements.define('ob-assessment', AssessmentPage);
