// The keyboard of a combobox: the input keeps the focus, the arrows move a mark through the options.

export class Listbox {
  /** @param {HTMLInputElement} input @param {HTMLElement} list */
  constructor(input, list) {
    this.input = input;
    this.list = list;
    this.active = -1;
  }

  /** @returns {HTMLElement[]} */
  get options() {
    return [...this.list.querySelectorAll('[role="option"]')].map((option) => /** @type {HTMLElement} */ (option));
  }

  /** Forget the mark, as after new results; tell whether there are options at all. */
  reset() {
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
    this.mark(-1);
  }

  /** @param {number} index -1 for none */
  mark(index) {
    this.active = index;
    this.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    const option = this.options[index];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was ours
   */
  handle(event) {
    const count = this.options.length;
    if (event.isComposing || count === 0) return false;
    if (event.key === "ArrowDown") this.mark((this.active + 1) % count);
    else if (event.key === "ArrowUp") this.mark((this.active - 1 + count) % count);
    else if (event.key === "Enter") this.options[Math.max(0, this.active)]?.click();
    else return false;
    return true;
  }
}
