// Copying a document so that it pastes as tables where the target can hold them, and as plain text where it cannot.

/** @param {string} html @param {string} plain @returns {Promise<boolean>} whether it is on the clipboard now */
export async function copyRich(html, plain) {
  try {
    const parts = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([plain], { type: "text/plain" }) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return copyByEvent(html, plain);
  }
}

/** Where the clipboard is closed to scripts, the copy command still asks the page what to copy. @param {string} html @param {string} plain */
function copyByEvent(html, plain) {
  const give = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    event.preventDefault();
  };
  document.addEventListener("copy", give, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return done;
}
