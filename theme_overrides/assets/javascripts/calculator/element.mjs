// <ob-calculator>: the formula of a metric with the reader's own numbers. Without script it shows the worked example.

import { evaluate } from '../formula/evaluate.mjs';
import { readNumber, showNumber } from '../formula/numbers.mjs';
import { siteData, words } from '../site/data.mjs';
import { make } from '../site/element.mjs';

/** @typedef {import('../formula/evaluate.mjs').Expression} Expression */
/** @typedef {{name: string, label: string, unit: string, example: string, field: HTMLInputElement}} Row */

export class Calculator extends HTMLElement {
  /** @type {Row[]} */
  #rows = [];
  /** @type {Expression | null} */
  #expression = null;
  #output = make('output', { class: 'ob-calculator__output' });
  #fault = make('p', { class: 'ob-error', role: 'alert' });

  connectedCallback() {
    const inputs = this.querySelector('.ob-calculator__inputs');
    const result = this.querySelector('.ob-calculator__result');
    this.#expression = readExpression(this.dataset['expression'] ?? '');
    if (!inputs || !this.#expression || this.#rows.length) return;
    this.#rows = [...inputs.querySelectorAll('[data-input]')].map((row, number) => this.#row(row, number));
    result?.replaceChildren(this.#output);
    this.append(this.#foot());
    this.#compute();
  }

  /** @param {Element} row @param {number} number @returns {Row} */
  #row(row, number) {
    const shown = row.querySelector('.ob-calculator__value');
    const label = row.querySelector('dt')?.textContent?.trim() ?? '';
    const example = row instanceof HTMLElement ? (row.dataset['value'] ?? '') : '';
    const name = row instanceof HTMLElement ? (row.dataset['input'] ?? '') : '';
    const unit = shown?.parentElement?.textContent?.replace(shown.textContent ?? '', '').trim() ?? '';
    const id = `calculator-${number}`;
    const field = make('input', { class: 'ob-input', id, inputmode: 'decimal', autocomplete: 'off', value: example });
    row.querySelector('dt')?.replaceChildren(make('label', { for: id }, label));
    shown?.replaceChildren(field);
    field.addEventListener('input', () => this.#compute());
    return { name, label, unit, example, field };
  }

  #foot() {
    const reset = make('button', { type: 'button', class: 'ob-link-button' }, words('calculator.reset'));
    reset.addEventListener('click', () => {
      for (const row of this.#rows) row.field.value = row.example;
      this.#compute();
    });
    return make('div', { class: 'ob-calculator__foot' }, this.#fault, make('p', { class: 'ob-hint' }, words('calculator.only_here'), ' ', reset));
  }

  #compute() {
    /** @type {{[name: string]: number | null}} */
    const inputs = {};
    for (const row of this.#rows) {
      inputs[row.name] = readNumber(row.field.value);
      const wrong = row.field.value.trim() !== '' && inputs[row.name] === null;
      row.field.setAttribute('aria-invalid', String(wrong));
      if (wrong) return this.#refuse(words('calculator.not_a_number', { label: row.label }));
    }
    const computed = this.#expression ? evaluate(this.#expression, inputs) : null;
    if (!computed) return undefined;
    if (!computed.ok) return this.#refuse(this.#reason(computed));
    this.#fault.textContent = '';
    this.#output.textContent = showNumber(computed.value, this.dataset['unit'] ?? '', siteData().language);
    return undefined;
  }

  /** @param {import('../formula/evaluate.mjs').Computed & {ok: false}} computed */
  #reason(computed) {
    const label = this.#rows.find((row) => row.name === computed.input)?.label ?? '';
    return computed.reason === 'missing-input' ? words('calculator.missing', { label }) : words('calculator.division');
  }

  /** @param {string} message */
  #refuse(message) {
    this.#output.textContent = '–';
    this.#fault.textContent = message;
  }
}

/** @param {string} text @returns {Expression | null} */
function readExpression(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
