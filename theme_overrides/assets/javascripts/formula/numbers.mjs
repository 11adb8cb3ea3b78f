// Numbers as readers type and read them: thousands, percent, full-width digits, ten thousands.

const FACTORS = new Map([['%', 0.01], ['万', 10_000], ['亿', 100_000_000], ['k', 1000], ['m', 1_000_000]]);

/** @param {string} text @returns {string} full-width characters as their usual forms, spaces gone */
function normalised(text) {
  return text.normalize('NFKC').replace(/[\s_]/g, '').replace('−', '-').toLowerCase();
}

/**
 * @param {string} text such as `1,200`, `１２００`, `12.5%`, `3万`
 * @returns {number | null} null for nothing or no number
 */
export function readNumber(text) {
  const found = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.))(\.\d+)?([%万亿km])?$/.exec(normalised(text));
  if (!found) return null;
  const digits = Number(`${found[1]}${(found[2] ?? '').replaceAll(',', '')}${found[3] ?? ''}`);
  const factor = FACTORS.get(found[4] ?? '');
  // 15 digits undo what the factor does to the last binary place.
  const value = factor === undefined ? digits : Number((digits * factor).toPrecision(15));
  return Number.isFinite(value) ? value : null;
}

/**
 * @param {number} value @param {string} unit of the metric, such as `percent`, `people`, `ratio`
 * @param {string} language @returns {string} rounded for reading; the unit's word is added elsewhere
 */
export function showNumber(value, unit, language) {
  const whole = ['count', 'people', 'rank'].includes(unit) && Number.isInteger(value);
  return new Intl.NumberFormat(language, {
    style: unit === 'percent' ? 'percent' : 'decimal',
    maximumFractionDigits: whole ? 0 : unit === 'percent' ? 1 : 2,
  }).format(value);
}
