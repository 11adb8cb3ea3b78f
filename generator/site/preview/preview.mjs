// The preview's part in the page: shows what is wrong, and loads the page again when it changed.
// Only the preview server adds it; a built site does not have it.

/**
 * @typedef {{title: string, dismiss: string, building: string}} Words
 * @typedef {{
 *   number: number,
 *   texts: Record<string, string>,
 *   changed: string[] | null,
 *   words: Record<string, Words>,
 * }} Bulletin
 */

const PAUSE = 1000; // milliseconds before asking a silent server again

/** @param {number} number @returns {Promise<Bulletin>} */
async function newsAfter(number) {
  const answer = await fetch(`/__preview/news?after=${number}`);
  return answer.json();
}

/** @template T @param {Record<string, T>} byLanguage @returns {T | undefined} */
function inPageLanguage(byLanguage) {
  return byLanguage[document.documentElement.lang] ?? Object.values(byLanguage)[0];
}

/** @param {Bulletin} bulletin */
function concernsThisPage({ changed }) {
  return changed === null || changed.includes(decodeURI(location.pathname));
}

class Notice extends HTMLElement {
  /** @param {Bulletin} bulletin */
  show(bulletin) {
    const text = inPageLanguage(bulletin.texts);
    const words = inPageLanguage(bulletin.words);
    this.hidden = !text;
    if (!text || !words) return;
    const title = document.createElement("p");
    title.className = "ob-preview-title";
    title.textContent = words.title;
    const body = document.createElement("pre");
    body.textContent = text;
    this.replaceChildren(title, body, this.button(words.dismiss));
  }

  /** @param {string} label */
  button(label) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => { this.hidden = true; });
    return button;
  }
}

/** @param {Notice} notice */
async function listen(notice) {
  let seen = await newsAfter(-1);
  notice.show(seen);
  for (;;) {
    try {
      const latest = await newsAfter(seen.number);
      if (latest.number === seen.number) continue;
      if (concernsThisPage(latest)) location.reload();
      notice.show(latest);
      seen = latest;
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
    }
  }
}

customElements.define("ob-preview", Notice);
const notice = new Notice();
notice.hidden = true;
notice.setAttribute("role", "status");
document.body.append(notice);
await listen(notice);
