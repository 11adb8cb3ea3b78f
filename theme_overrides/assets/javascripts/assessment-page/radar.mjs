// Required beside actual, as a picture; the table beside it holds the same facts. At most eight axes.

/** @typedef {{title: string, level: number, required: number}} Axis */

const MOST = 8;
const SIZE = 440;
const MIDDLE = SIZE / 2;
const RADIUS = 140;
const NS = 'http://www.w3.org/2000/svg';

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function svg(name, attributes, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** @param {number} index @param {number} count @param {number} level @returns {[number, number]} */
export function point(index, count, level) {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const far = (RADIUS * level) / 4;
  return [MIDDLE + far * Math.cos(angle), MIDDLE + far * Math.sin(angle)];
}

/** @param {readonly Axis[]} axes @param {(axis: Axis) => number} level @returns {string} */
function outline(axes, level) {
  return axes.map((axis, n) => point(n, axes.length, level(axis)).map((c) => c.toFixed(1)).join(',')).join(' ');
}

/** @param {readonly Axis[]} all @param {string} label what the picture says in words @returns {SVGElement | null} null for fewer than three axes */
export function radar(all, label) {
  const axes = all.slice(0, MOST);
  if (axes.length < 3) return null;
  const drawing = svg('svg', { viewBox: `-60 0 ${SIZE + 120} ${SIZE}`, class: 'ob-radar', role: 'img', 'aria-label': label });
  axes.forEach((axis, n) => {
    const [x, y] = point(n, axes.length, 4);
    drawing.append(svg('line', { x1: MIDDLE, y1: MIDDLE, x2: x, y2: y, class: 'ob-radar__spoke' }));
    for (let level = 1; level <= 4; level += 1) {
      const [tx, ty] = point(n, axes.length, level);
      drawing.append(svg('circle', { cx: tx, cy: ty, r: 1.5, class: 'ob-radar__tick' }));
    }
    const [lx, ly] = point(n, axes.length, 4.6);
    const anchor = Math.abs(lx - MIDDLE) < 20 ? 'middle' : lx > MIDDLE ? 'start' : 'end';
    drawing.append(svg('text', { x: lx, y: ly, 'text-anchor': anchor, class: 'ob-radar__name' }, axis.title));
    drawing.append(svg('text', { x: lx, y: ly + 16, 'text-anchor': anchor, class: 'ob-radar__value' }, `${axis.level} / ${axis.required}`));
  });
  drawing.append(svg('polygon', { points: outline(axes, (axis) => axis.required), class: 'ob-radar__required' }));
  drawing.append(svg('polygon', { points: outline(axes, (axis) => axis.level), class: 'ob-radar__actual' }));
  axes.forEach((axis, n) => {
    const [x, y] = point(n, axes.length, axis.level);
    if (axis.level < axis.required) {
      const [rx, ry] = point(n, axes.length, axis.required);
      drawing.append(svg('line', { x1: x, y1: y, x2: rx, y2: ry, class: 'ob-radar__gap' }));
    }
    drawing.append(svg('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: 'ob-radar__point' }));
  });
  return drawing;
}
