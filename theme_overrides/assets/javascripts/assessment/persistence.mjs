// Answers as records, one per skill and one per reason, so that two tabs can rate different skills at once.

import { emptyAnswers } from './answers.mjs';

/** @typedef {import('./answers.mjs').Answers} Answers */
/** @typedef {readonly {id: string, value: any}[]} Records */

/**
 * @param {(kind: string) => Records} list what is kept of a kind
 * @returns {Answers}
 */
export function answersFrom(list) {
  const answers = emptyAnswers();
  for (const { id, value } of list('rating')) answers.skills[id] = value;
  for (const { id, value } of list('archive')) answers.archived[id] = value;
  for (const { id, value } of list('not-applicable')) {
    const [role = '', skill = ''] = id.split('/');
    answers.notApplicable[role] = { ...answers.notApplicable[role], [skill]: value.reason };
  }
  return answers;
}

/** @param {Answers} answers @returns {Map<string, any>} record by key */
function recordsOf(answers) {
  const reasons = Object.entries(answers.notApplicable).flatMap(([role, ofRole]) =>
    Object.entries(ofRole).map(([skill, reason]) => /** @type {[string, any]} */ ([`not-applicable/${role}/${skill}`, { reason }])),
  );
  return new Map([
    ...Object.entries(answers.skills).map(([id, answer]) => /** @type {[string, any]} */ ([`rating/${id}`, answer])),
    ...Object.entries(answers.archived).map(([id, answer]) => /** @type {[string, any]} */ ([`archive/${id}`, answer])),
    ...reasons,
  ]);
}

/**
 * @param {Answers} before @param {Answers} after
 * @returns {[key: string, value: any][]} records to write, or to remove where the value is null; nothing that stayed the same
 */
export function changedRecords(before, after) {
  const [old, fresh] = [recordsOf(before), recordsOf(after)];
  const written = [...fresh].filter(([key, value]) => {
    const kept = old.get(key);
    return kept !== value && JSON.stringify(kept) !== JSON.stringify(value);
  });
  const removed = [...old.keys()].filter((key) => !fresh.has(key)).map((key) => /** @type {[string, any]} */ ([key, null]));
  return [...written, ...removed];
}
