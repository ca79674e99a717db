/*
 * The least time of many short stretches of training: other work on the machine can only lengthen one.
 */

/** Takes that many steps and resolves to the milliseconds that they took. */
export type Stretch = (steps: number) => Promise<number>;

export interface Patience {
  /** A stretch is meant to last about this long, in milliseconds. */
  readonly stretch: number;
  /** How long stretches are repeated, in milliseconds. */
  readonly total: number;
  /** A bound on the steps of a stretch. */
  readonly most?: number;
}

/**
 * Milliseconds per step. The first stretch, of one step, only warms up, and the next ones find the length. Where one
 * step takes all of the time there is, a second one is timed and that is all.
 */
export async function least(stretch: Stretch, { stretch: goal, total, most = 50_000 }: Patience): Promise<number> {
  const end = performance.now() + total;
  const needed = (await stretch(1)) > total ? 1 : 2;
  let steps = 1;
  let best = Infinity;
  for (let rest = needed; rest > 0 || performance.now() < end; rest--) {
    best = Math.min(best, (await stretch(steps)) / steps);
    const next = Math.max(1, Math.min(most, 8 * steps, Math.round(goal / best)));
    if (next > 1.5 * steps) rest = needed; // still finding the length
    steps = next;
  }
  return best;
}
