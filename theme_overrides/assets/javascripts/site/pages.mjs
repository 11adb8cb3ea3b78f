// Pages come and go without loading (instant navigation); this tells modules when a new one is there.

/**
 * @typedef {{ subscribe: (then: () => void) => void }} Stream the theme's `document$`
 */

/**
 * Run `then` now and after every instant navigation.
 *
 * @param {() => void} then
 */
export function onPage(then) {
  const stream = /** @type {{ document$?: Stream }} */ (/** @type {unknown} */ (window)).document$;
  if (stream) stream.subscribe(then); // replays the current page
  else then();
}
