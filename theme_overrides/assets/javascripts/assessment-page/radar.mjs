// Required beside actual, as a picture; the table beside it holds the same facts. At most eight axes. Phones get a
// drawing of their own, because text that shrinks with a picture cannot be read.

/** @typedef {{title: string, level: number, required: number}} Axis */
/** @typedef {{width: number, height: number, radius: number, font: number}} Frame in pixels as it is shown */

const MOST = 8;
const LEVELS = 4;
const NS = 'http://www.w3.org/2000/svg';
/** @type {Record<'wide' | 'narrow', Frame>} */
const FRAMES = { wide: { width: 440, height: 400, radius: 118, font: 15 }, narrow: { width: 350, height: 330, radius: 86, font: 13 } };

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function svg(name, attributes, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** @param {Frame} frame @param {number} index @param {number} count @param {number} level @returns {[number, number]} */
function point({ width, height, radius }, index, count, level) {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const far = (radius * level) / LEVELS;
  return [width / 2 + far * Math.cos(angle), height / 2 + far * Math.sin(angle)];
}

/** @param {string} text @returns {number} in full-width characters */
function widthOf(text) {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.56), 0);
}

/** @param {string} title @param {number} room in full-width characters @returns {string[]} lines; a word is never split, Chinese may be anywhere */
export function linesOf(title, room) {
  const pieces = title.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) ?? [title];
  /** @type {string[]} */
  const lines = [];
  for (const piece of pieces) {
    const joined = (lines.at(-1) ?? '') + piece;
    if (lines.length && widthOf(joined.trimEnd()) <= room) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** @param {Frame} frame @param {Axis} axis @param {number} n @param {number} count @returns {SVGElement[]} name over value at the end of a spoke */
function label(frame, axis, n, count) {
  const [x, y] = point(frame, n, count, LEVELS + 0.45);
  const side = x - frame.width / 2;
  const middle = Math.abs(side) < 20;
  const room = middle ? frame.width : side > 0 ? frame.width - x : x;
  const lines = linesOf(axis.title, Math.max(3, room / frame.font));
  const anchor = middle ? 'middle' : side > 0 ? 'start' : 'end';
  const height = frame.font * 1.3;
  const under = y > frame.height / 2 + 20;
  const top = middle && !under ? y - lines.length * height : under ? y + frame.font * 0.6 : y - ((lines.length - 1) * height) / 2;
  const names = lines.map((line, k) => svg('text', { x, y: top + k * height, 'text-anchor': anchor, 'font-size': frame.font, class: 'ob-radar__name' }, line));
  const value = svg('text', { x, y: top + lines.length * height, 'text-anchor': anchor, 'font-size': frame.font - 1, class: 'ob-radar__value' }, `${axis.level} / ${axis.required}`);
  return [...names, value];
}

/** @param {Frame} frame @param {readonly Axis[]} axes @param {(axis: Axis) => number} level @returns {string} */
function outline(frame, axes, level) {
  return axes.map((axis, n) => point(frame, n, axes.length, level(axis)).map((c) => c.toFixed(1)).join(',')).join(' ');
}

/** @param {Frame} frame @param {Axis} axis @param {number} n @param {number} count @returns {SVGElement[]} what is held, and what lacks to what is asked */
function marks(frame, axis, n, count) {
  const [x, y] = point(frame, n, count, axis.level);
  const held = svg('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: 'ob-radar__point' });
  if (axis.level >= axis.required) return [held];
  const [rx, ry] = point(frame, n, count, axis.required);
  return [
    svg('line', { x1: x, y1: y, x2: rx, y2: ry, class: 'ob-radar__gap' }),
    svg('circle', { cx: rx, cy: ry, r: 5, class: 'ob-radar__wanted' }),
    held,
  ];
}

/** @param {'wide' | 'narrow'} size @param {readonly Axis[]} axes @param {string} words what the picture says */
function drawn(size, axes, words) {
  const frame = FRAMES[size];
  const drawing = svg('svg', { viewBox: `0 0 ${frame.width} ${frame.height}`, class: `ob-radar ob-radar--${size}`, role: 'img', 'aria-label': words });
  axes.forEach((axis, n) => {
    const [x, y] = point(frame, n, axes.length, LEVELS);
    drawing.append(svg('line', { x1: frame.width / 2, y1: frame.height / 2, x2: x, y2: y, class: 'ob-radar__spoke' }));
    for (let level = 1; level <= LEVELS; level += 1) {
      const [cx, cy] = point(frame, n, axes.length, level);
      drawing.append(svg('circle', { cx, cy, r: 1.5, class: 'ob-radar__tick' }));
    }
    drawing.append(...label(frame, axis, n, axes.length));
  });
  drawing.append(svg('polygon', { points: outline(frame, axes, (axis) => axis.level), class: 'ob-radar__actual' }));
  drawing.append(svg('polygon', { points: outline(frame, axes, (axis) => axis.required), class: 'ob-radar__required' }));
  axes.forEach((axis, n) => drawing.append(...marks(frame, axis, n, axes.length)));
  return drawing;
}

/** @param {readonly Axis[]} all @param {string} words what the picture says @returns {SVGElement[]} for wide and for narrow screens; none for fewer than three axes */
export function radar(all, words) {
  const axes = all.slice(0, MOST);
  return axes.length < 3 ? [] : [drawn('wide', axes, words), drawn('narrow', axes, words)];
}
