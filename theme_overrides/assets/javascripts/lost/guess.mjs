// What a visitor of a missing page may have looked for.

/**
 * @param {string} path of the missing page
 * @param {string} root of the site
 * @returns {{ inFolder: string, query: string }} its first folder, and its last name as words
 */
export function guess(path, root) {
  const rest = path.startsWith(root) ? path.slice(root.length) : path;
  const parts = rest.split("/").filter(Boolean);
  const last = parts.at(-1) ?? "";
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // not an encoding we know: as it stands
  }
  return { inFolder: parts[0] ?? "", query: name.replace(/\.\w+$/, "").replace(/[-_+]+/g, " ").trim().slice(0, 60) };
}
