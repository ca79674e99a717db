/* Which features have a place in a model while it trains, and which of them lose it again. */
import { look } from './looks.ts';
import type { Frame, Spec } from '../spec.ts';

/** With more of a dimension than this a feature has a place, half of what one of a pair has. */
const PLACE = 0.25;
/** With less it has none. */
const NONE = 0.1;
/** At first all have a little of everything: what they start with is no place. */
const START = 0.05;

/** D_i of one instance over the frames of its run. [frame][feature] */
export const sharesOf = (spec: Spec, history: readonly Frame[], instance: number): Float64Array[] =>
  history.map((frame) => look(spec, frame, instance).dimensionality);

/** The features that have had a place after the first steps, and have none at the end, in order. */
export function lostPlaces(shares: readonly ArrayLike<number>[], at: readonly number[], steps: number): number[] {
  const end = Array.from(shares.at(-1) ?? []);
  const settled = shares.filter((_, k) => at[k] >= START * steps);
  return end.flatMap((share, i) => (share < NONE && settled.some((all) => all[i] > PLACE) ? [i] : []));
}

/** How many features have each share at the end, the largest first; shares within 0.03 of the first of a group go with it. */
export function groups(shares: ArrayLike<number>): { readonly share: number; readonly count: number }[] {
  const sorted = Array.from(shares).sort((a, b) => b - a);
  const found: number[][] = [];
  for (const share of sorted) {
    const group = found.at(-1);
    if (group && group[0] - share <= 0.03) group.push(share);
    else found.push([share]);
  }
  return found.map((group) => ({ share: group.reduce((a, b) => a + b) / group.length, count: group.length }));
}
