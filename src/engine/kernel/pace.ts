/*
 * How many steps to hand to a device at once. A graphics card that is busy for long cannot draw the page, and one that
 * is busy for seconds is taken for hung; but each hand-over costs time as well. So each stretch is sized by the
 * measured time of the one before.
 */

/** Milliseconds that a stretch should take: well under the 50 that a stretch may take. */
const TARGET = 20;

/** The next stretch after one of `steps` that took some milliseconds; it grows slowly and shrinks at once. */
export const nextStretch = (steps: number, milliseconds: number): number =>
  Math.max(1, Math.floor(steps * Math.min(2, TARGET / Math.max(milliseconds, 0.01))));

/** Multiply-adds that any device does in a few milliseconds, to start with. */
const START = 2e6;

/** The first stretch, for steps of that many multiply-adds. */
export const firstStretch = (work: number): number => Math.max(1, Math.floor(START / work));
