// <ob-reference-case>: the example of "how the level is found", computed here by the code that computes everyone's result.

import { make } from '../site/element.mjs';
import { assess } from '../assessment/assess.mjs';
import { stageById, thresholdsOf } from '../assessment/content.mjs';
import { DECISIVE_INDICATOR, REFERENCE_DATE, REFERENCE_ROLE, referenceAnswers, referenceContent, referenceRows } from '../assessment/reference-case.mjs';
import { loadOutline, speaker } from '../assessment-page/load.mjs';
import { reason, standing } from '../assessment-page/sentences.mjs';

/** @typedef {import('../assessment-page/load.mjs').Outline} Outline */
/** @typedef {import('../assessment-page/load.mjs').Say} Say */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../assessment/assess.mjs').Assessment} Assessment */

const STAGES = ['junior', 'mid', 'senior'];

/** @param {import('../assessment/scoring.mjs').Fraction} fit @returns {string} such as `25/28 = 0.893` */
function fitText({ numerator, denominator }) {
  return denominator ? `${numerator}/${denominator} = ${(numerator / denominator).toFixed(3)}` : '–';
}

/** @param {string[]} head @param {string[][]} rows @param {string} caption */
function table(head, rows, caption) {
  const heads = head.map((words) => make('th', { scope: 'col' }, words));
  const body = rows.map(([name = '', ...cells]) => make('tr', {}, make('th', { scope: 'row' }, name), ...cells.map((cell) => make('td', {}, cell))));
  return make('table', { class: 'ob-table' }, make('caption', {}, caption), make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...body));
}

export class ReferenceCase extends HTMLElement {
  /** @type {Outline | null} */
  #content = null;
  #result = make('div', { role: 'status' });

  async connectedCallback() {
    try {
      this.#content = await loadOutline();
    } catch {
      return; // the page tells the same in words
    }
    const say = speaker(this.#content.words);
    const box = make('input', { type: 'checkbox', class: 'ob-tick__box', id: 'decisive' });
    box.addEventListener('change', () => this.#show(box.checked, say));
    const label = make('label', { class: 'ob-tick__label' }, box, make('span', {}, say('how.decisive', { skill: this.#skill('data-analysis', say) })));
    this.replaceChildren(label, this.#result);
    this.#show(false, say);
  }

  /** @param {string} id @param {Say} say @returns {string} its name in the content, which an organisation may have changed or left out */
  #skill(id, say) {
    return this.#content?.skills.find((skill) => skill.id === id)?.title ?? say(`how.skill.${id}`);
  }

  /** @param {string} id @param {Say} say @returns {string} */
  #stage(id, say) {
    const role = this.#content?.roles.find((entry) => entry.id === REFERENCE_ROLE);
    return (role && stageById(role, id)?.title) ?? say(`how.stage_name.${id}`);
  }

  /** @param {Outline} content that sets the thresholds @param {Say} say @returns {Content} the example, in the names that readers know */
  #reference(content, say) {
    const { roles, skills } = referenceContent;
    return {
      ...referenceContent,
      thresholds: thresholdsOf(content),
      roles: roles.map((role) => ({ ...role, stages: role.stages.map((stage) => ({ ...stage, title: this.#stage(stage.id, say) })) })),
      skills: skills.map((skill) => ({ ...skill, title: this.#skill(skill.id, say) })),
    };
  }

  /** @param {boolean} decided @param {Say} say */
  #show(decided, say) {
    const content = this.#content;
    if (!content) return;
    const reference = this.#reference(content, say);
    const answers = referenceAnswers(decided ? [DECISIVE_INDICATOR] : []);
    const found = assess(reference, answers, { role: REFERENCE_ROLE, target: 'senior', asOf: REFERENCE_DATE });
    if (!found) return;
    const sentence = standing(reference, REFERENCE_ROLE, found.claimed, say);
    this.#result.replaceChildren(
      make('p', { class: 'ob-verdict__sentence' }, sentence),
      make('p', {}, reason(reference, REFERENCE_ROLE, found.claimed, say)),
      make('p', {}, say('verdict.evidenced'), say('how.colon'), standing(reference, REFERENCE_ROLE, found.evidenced, say)),
      this.#skills(found, say),
      this.#stages(found, say),
    );
  }

  /** @param {Assessment} found @param {Say} say */
  #skills(found, say) {
    const rows = referenceRows.map(([id, core, weight, ...levels]) => {
      const rating = found.ratings[id];
      const asked = levels.slice(0, STAGES.length).map((level) => (level ? String(level) : '–'));
      const held = rating?.state === 'rated' ? rating.level : 0;
      const counts = Math.min(held / Math.max(levels[2] ?? 1, 1), 1) * weight;
      return [this.#skill(id, say), core ? say('core') : '–', String(weight), ...asked, String(held), String(Math.round(counts * 1000) / 1000)];
    });
    const head = ['skills', 'core', 'how.weight'].map((key) => say(key));
    const last = [say('how.rating'), say('how.counts', { stage: this.#stage('senior', say) })];
    return table([...head, ...STAGES.map((id) => this.#stage(id, say)), ...last], rows, say('how.skills'));
  }

  /** @param {Assessment} found @param {Say} say */
  #stages(found, say) {
    const rows = found.claimed.stages.map(({ stage, verdict }) => [
      this.#stage(stage, say),
      fitText(verdict.fit),
      say(`state.${verdict.state}`),
      verdict.failed.map((gate) => say(`how.gate.${gate}`)).join(say('list')) || '–',
    ]);
    return table([say('how.stage'), say('how.fit'), say('how.state'), say('how.failed')], rows, say('how.stages'));
  }
}
