/* The pin. */
export const pinned = 'Pinned';
/** `title` is the figure's. */
export const pinnedRun = (title: string): string => `Pinned run: ${title}`;
export const unpin = 'Unpin';
export const unpinRun = 'Unpin this run';
/** Stands after `pinned`, where otherwise each setting stands that differs. */
export const sameSettings = 'with the same settings';
