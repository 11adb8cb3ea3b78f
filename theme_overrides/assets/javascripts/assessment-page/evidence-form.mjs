// Evidence of a skill: what it is, where it is, from when. Offered from what the reader noted as achievements too.

import { make } from '../site/element.mjs';
import { asEvidence, offeredAsEvidence } from '../assessment/achievements.mjs';
import { answerFor, setEvidence } from '../assessment/answers.mjs';
import { thresholdsOf } from '../assessment/content.mjs';
import { safeLink } from '../formats/document.mjs';
import { today } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./load.mjs').Say} Say */

const OFFERED = 5;

/** @param {Session} session @param {string} skill @param {Say} say @returns {HTMLElement} */
export function evidenceForm(session, skill, say) {
  const kept = answerFor(session.answers, skill).evidence;
  const rows = kept.map((entry, number) => {
    const remove = make('button', { type: 'button', class: 'ob-link-button' }, say('evidence.remove'));
    remove.addEventListener('click', () => session.change(setEvidence(session.answers, skill, kept.filter((_, n) => n !== number))));
    remove.setAttribute('aria-label', `${say('evidence.remove')} ${entry.text}`);
    return make('li', {}, make('time', {}, entry.date), ' ', entry.text, ' ', linkTo(entry.link), ' ', remove);
  });
  const text = field('evidence-text', say('evidence.text'), { maxlength: '2000' });
  const link = field('evidence-link', say('evidence.link'), { maxlength: '2000', inputmode: 'url' });
  const date = field('evidence-date', say('evidence.date'), { type: 'date', value: today() });
  const add = make('button', { type: 'submit', class: 'ob-button ob-button--small' }, say('evidence.add'));
  const form = make('form', { class: 'ob-evidence__form' }, ...text, ...link, ...date, add);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = text[1].value.trim();
    if (!words) return text[1].focus();
    const entry = { text: words, link: link[1].value.trim(), date: date[1].value };
    form.reset();
    return session.change(setEvidence(session.answers, skill, [...kept, entry]));
  });
  const { evidenceFrom, evidenceMonths } = thresholdsOf(session.content);
  const summary = make('summary', {}, say('evidence.title', { count: kept.length }));
  const list = rows.length ? make('ul', { class: 'ob-plain-list' }, ...rows) : '';
  const note = make('p', { class: 'ob-hint' }, say('evidence.note', { from: evidenceFrom, months: evidenceMonths }));
  return make('details', { class: 'ob-evidence', id: 'evidence', open: kept.length > 0 }, summary, note, list, offers(session, skill, kept, say), form);
}

/** @param {string} link as it was typed @returns {HTMLElement | string} to click where that is safe, else to read */
function linkTo(link) {
  const address = safeLink(link);
  return address ? make('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, link) : link;
}

/**
 * What the reader noted as achievements of this skill and has not given yet.
 * @param {Session} session @param {string} skill @param {import('../assessment/evidence.mjs').Evidence[]} kept @param {Say} say
 */
function offers(session, skill, kept, say) {
  const found = offeredAsEvidence(session.achievements, skill, kept).slice(0, OFFERED);
  if (!found.length) return '';
  const rows = found.map(({ value }) => {
    const entry = asEvidence(value);
    const use = make('button', { type: 'button', class: 'ob-button ob-button--small', 'aria-label': `${say('evidence.use')} ${entry.text}` }, say('evidence.use'));
    use.addEventListener('click', () => session.change(setEvidence(session.answers, skill, [...kept, entry])));
    return make('li', {}, make('time', {}, entry.date), ' ', entry.text, ' ', use);
  });
  return make('div', { class: 'ob-evidence__offers' }, make('p', {}, say('evidence.offered')), make('ul', { class: 'ob-plain-list' }, ...rows));
}

/**
 * @param {string} id @param {string} words @param {Record<string, string>} attributes
 * @returns {[HTMLLabelElement, HTMLInputElement]}
 */
function field(id, words, attributes) {
  return [make('label', { class: 'ob-field-label', for: id }, words), make('input', { class: 'ob-input', id, ...attributes })];
}
