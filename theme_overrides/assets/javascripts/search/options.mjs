// How the search weighs what it finds. Pinyin, synonyms and names in the other language stand in metadata
// (partials/search-data.html): they find a page as well as its title does, without showing in the excerpt.

export const OPTIONS = {
  excerptLength: 26,
  ranking: { metaWeights: { title: 8, names: 6, pinyin: 6, summary: 2 } },
};

/** How many results are listed at once. */
export const AT_ONCE = 12;

/** Milliseconds without typing before a search starts. */
export const PAUSE = 30;
