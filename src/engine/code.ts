import * as words from '#words';

/** A module that is on its way; where it does not come the reason is in words, and not the browser's own. */
export const code = <M>(coming: Promise<M>): Promise<M> =>
  coming.catch(() => {
    throw new Error(words.codeNotLoaded);
  });
