// Achievements kept so far, newest first.

import { button } from '../export/outlets.mjs';
import { safeLink } from '../formats/document.mjs';
import { words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('../assessment/achievements.mjs').Kept} Kept */

/** @param {Kept} kept @param {(id: string) => string} title @param {{edit: (kept: Kept) => void, remove: (kept: Kept) => void}} act */
function entry(kept, title, act) {
  const { date, did, before, after, comparedWith, mine, team, link, skills } = kept.value;
  const numbers = [[before, after].filter(Boolean).join(' → '), comparedWith].filter(Boolean).join(', ');
  const address = safeLink(link);
  const facts = [mine, team].filter(Boolean).map((text) => make('p', { class: 'ob-achievement__facts' }, text));
  const edit = button(words('achievement.edit'), () => act.edit(kept), 'ob-link-button');
  edit.setAttribute('aria-label', words('achievement.edit_of', { did }));
  const remove = button(words('achievement.remove'), () => act.remove(kept), 'ob-link-button');
  remove.setAttribute('aria-label', words('achievement.remove_of', { did }));
  return make('li', {},
    make('p', { class: 'ob-achievement__did' }, make('time', { datetime: date }, date), ' ', did),
    numbers ? make('p', { class: 'ob-achievement__facts' }, numbers) : '', ...facts,
    make('p', { class: 'ob-achievement__facts' }, ...skills.map((id) => make('span', { class: 'ob-tag' }, title(id))), ' ',
      address ? make('a', { href: address, rel: 'noreferrer' }, words('achievement.link')) : address === null && link ? link : '', ' ', edit, ' ', remove));
}

/** @param {readonly Kept[]} found @param {(id: string) => string} title @param {{edit: (kept: Kept) => void, remove: (kept: Kept) => void}} act */
export function achievementList(found, title, act) {
  return make('ol', { class: 'ob-achievement__list' }, ...found.map((kept) => entry(kept, title, act)));
}
