// The filters: kinds as buttons with counts, roles and stages as selects.

import { words } from "../site/data.mjs";
import { make } from "../site/element.mjs";

/**
 * @typedef {import("./engine.mjs").Filters} Filters
 * @typedef {import("./engine.mjs").Counts} Counts
 * @typedef {(name: string, value: string) => void} Choose an empty value removes the filter
 */

/** @param {Counts} all @param {Counts} counts @param {Filters} chosen @param {Choose} choose @returns {HTMLElement[]} */
export function filterControls(all, counts, chosen, choose) {
  return [
    ...["role", "stage"]
      .filter((name) => Object.keys(all[name] ?? {}).length > 1)
      .map((name) => select(name, Object.keys(all[name] ?? {}), chosen[name] ?? "", choose)),
    ...kindButtons(all.kind ?? {}, counts.kind ?? {}, chosen.kind ?? "", choose),
  ];
}

/**
 * @param {Record<string, number>} all
 * @param {Record<string, number>} counts
 * @param {string} chosen
 * @param {Choose} choose
 * @returns {HTMLElement[]}
 */
function kindButtons(all, counts, chosen, choose) {
  return Object.keys(all)
    .filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen)
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
    .map((kind) => {
      const pressed = kind === chosen;
      const button = make(
        "button", { type: "button", "aria-pressed": String(pressed), "data-filter": kind },
        kind, make("span", {}, String(counts[kind] ?? 0)),
      );
      button.addEventListener("click", () => choose("kind", pressed ? "" : kind));
      return button;
    });
}

/** @param {string} name @param {string[]} values @param {string} chosen @param {Choose} choose @returns {HTMLElement} */
function select(name, values, chosen, choose) {
  const field = make(
    "select", { class: "ob-input", "data-filter": name },
    make("option", { value: "" }, words("search.any")),
    ...values.map((value) => make("option", { value, selected: value === chosen }, value)),
  );
  field.addEventListener("change", () => choose(name, field.value));
  return make("label", {}, words(`search.${name}`), field);
}
