/* Where the numbers of arrows stand: beyond the tips, and not on each other. */

/** In pixels from where the arrows start. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** All in pixels. */
export interface NumberRoom {
  /** How far beyond its tip a number stands where no other is in its way. */
  readonly nearest: number;
  /** Arrows not longer than this have no number. */
  readonly shortest: number;
  /** The room that a number takes across. */
  readonly width: number;
}

/** The room that a number takes down. */
const HEIGHT = 12;
/** How much farther out a number goes at each try, and how often. */
const STRIDE = 13;
const TRIES = 3;

/** Where the number of each tip stands: beyond it, farther out where another stands already; undefined for none. */
export function beyondTips(tips: readonly Spot[], { nearest, shortest, width }: NumberRoom): (Spot | undefined)[] {
  const taken: Spot[] = [];
  return tips.map(({ x, y }) => {
    const length = Math.hypot(x, y);
    for (let i = 0; i < TRIES && length > shortest; i++) {
      const share = 1 + (nearest + i * STRIDE) / length;
      const spot = { x: x * share, y: y * share };
      if (taken.some((one) => Math.abs(one.x - spot.x) < width && Math.abs(one.y - spot.y) < HEIGHT)) continue;
      taken.push(spot);
      return spot;
    }
    return undefined;
  });
}
