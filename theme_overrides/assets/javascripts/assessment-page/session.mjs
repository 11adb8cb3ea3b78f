// One person's assessment on this device: the question, the answers, the last changes; kept as it changes.

import { answersFrom, changedRecords } from '../assessment/persistence.mjs';
import { assess } from '../assessment/assess.mjs';
import { migrateAnswers } from '../assessment/migration.mjs';
import { roleById, trackStages } from '../assessment/content.mjs';
import { currentId } from '../storage/renames.mjs';
import { currentQuestion, migrateSnapshot } from '../assessment/snapshot-migration.mjs';
import { newestFirst } from '../assessment/snapshots.mjs';
import { changed, historyOf, undone } from '../storage/undo.mjs';
import { formatDay, localDay } from '../plan/dates.mjs';

/** @typedef {import('../assessment/answers.mjs').Answers} Answers */
/** @typedef {import('../assessment/content.mjs').Content} Content */
/** @typedef {import('../storage/store.mjs').Store} Store */
/** @typedef {import('../storage/undo.mjs').History<Answers>} AnswerHistory */
/** @typedef {{skill: string, level: number, text: string, due: string, proof: string, done: boolean}} Goal */
/** @typedef {{id: string, value: Goal}} KeptGoal */

export class Session {
  /** @type {AnswerHistory} */
  #history;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {{answers: Answers, question: string, found: import('../assessment/assess.mjs').Assessment | null} | null} */
  #assessed = null;

  /** @param {Content} content @param {Store} store */
  constructor(content, store) {
    this.content = content;
    this.store = store;
    this.role = '';
    this.target = '';
    const kept = answersFrom((kind) => store.list(kind));
    const migrated = migrateAnswers(content, kept);
    /** What the content changed since the answers were given. */
    this.changes = migrated.changes;
    this.#history = historyOf(migrated.answers);
    this.#keep(kept, migrated.answers);
    this.stop = store.subscribe(() => this.#reread());
  }

  get answers() {
    return this.#history.present;
  }

  get canUndo() {
    return this.#history.past.length > 0;
  }

  /** @param {string} role @param {string} target both ids, former ones too; what the content does not have becomes empty */
  ask(role, target) {
    Object.assign(this, currentQuestion(this.content, role, target));
    this.#tell();
  }

  /** @returns {import('../assessment/snapshots.mjs').Snapshot[]} of the role asked for, newest first */
  get snapshots() {
    const all = this.store.list('snapshot').map(({ value }) => migrateSnapshot(this.content, value));
    return newestFirst(all).filter((entry) => entry.role === this.role);
  }

  /** @returns {import('../assessment/achievements.mjs').Kept[]} */
  get achievements() {
    return this.store.list('achievement').map(({ id, value }) => ({ id, value: { ...value, skills: value.skills.map(this.#skillNow) } }));
  }

  /** @returns {KeptGoal[]} by date, those without one last */
  get goals() {
    const all = this.store.list('goal').map(({ id, value }) => ({ id, value: { ...value, skill: this.#skillNow(value.skill) } }));
    return all.sort((a, b) => ((a.value.due || '9') < (b.value.due || '9') ? -1 : 1));
  }

  #skillNow = (/** @type {string} */ id) => currentId(this.content.skills, id);

  /** @param {Answers} next */
  change(next) {
    const before = this.answers;
    this.#history = changed(this.#history, next);
    this.#keep(before, this.answers);
    this.#tell();
  }

  undo() {
    const before = this.answers;
    this.#history = undone(this.#history);
    this.#keep(before, this.answers);
    this.#tell();
  }

  /** @returns {import('../assessment/assess.mjs').Assessment | null} worked out once for the same answers and question */
  get assessment() {
    const asOf = today();
    const question = [this.role, this.target, asOf].join('/');
    if (this.#assessed?.answers !== this.answers || this.#assessed.question !== question) {
      const asked = { role: this.role, asOf, ...(this.target ? { target: this.target } : {}) };
      this.#assessed = { answers: this.answers, question, found: assess(this.content, this.answers, asked) };
    }
    return this.#assessed.found;
  }

  /** @returns {import('../assessment/content.mjs').Stage[]} the way up that leads to the target */
  get track() {
    const role = roleById(this.content, this.role);
    return role ? trackStages(role, this.target || undefined) : [];
  }

  /** The stage whose requirements are shown: the target, else the first that is not met, else the last. */
  get aim() {
    const next = this.target || this.assessment?.claimed.next;
    return this.track.find((stage) => stage.id === next) ?? this.track.filter((stage) => stage.requires.length).at(-1);
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }

  /** @param {Answers} before @param {Answers} after */
  #keep(before, after) {
    for (const [key, value] of changedRecords(before, after)) {
      if (value === null) this.store.remove(key);
      else this.store.write(key, value);
    }
  }

  /** Another tab has written: its answers are the newer ones. */
  #reread() {
    const kept = answersFrom((kind) => this.store.list(kind));
    if (changedRecords(this.answers, kept).length === 0) return;
    this.#history = changed(this.#history, kept);
    this.#tell();
  }
}

/** @returns {string} `YYYY-MM-DD` of the reader's day */
export function today() {
  return formatDay(localDay(new Date()));
}
