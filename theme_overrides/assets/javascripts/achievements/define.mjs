import { AchievementsPage } from './element.mjs';

customElements.get('ob-achievement') ?? customElements.define('ob-achievement', AchievementsPage);
