// Whether there is anything of an assessment on this device yet.

const KINDS = ['rating', 'archive', 'not-applicable', 'snapshot', 'goal'];

/** @param {Pick<import('../storage/store.mjs').Store, 'list'>} store @returns {boolean} */
export const hasBegun = (store) => KINDS.some((kind) => store.list(kind).length > 0);
