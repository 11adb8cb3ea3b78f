// A print button, shown only where a script can print.

export class PrintButton extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => window.print());
  }
}
