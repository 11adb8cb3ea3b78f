import { LearningPath } from './element.mjs';

customElements.get('ob-path') ?? customElements.define('ob-path', LearningPath);
