/*
 * Two sets of three features in three dimensions, and how their columns stand to each other on the way to an antiprism:
 * first the sets are apart, then each opens to a triangle, and at last the triangles have turned until each feature has
 * one of the other set opposite it.
 */
import { dot, represented } from './geometry.ts';
import type { Columns } from './geometry.ts';

/** The features of each set: neighbours, as the law of sets has them. */
export const SETS = [
  [0, 1, 2],
  [3, 4, 5],
] as const;

/** The cosine between columns i and j; 0 where one of them is 0. */
export function cosine(w: Columns, i: number, j: number): number {
  const lengths = Math.sqrt(dot(w, i, i) * dot(w, j, j));
  return lengths > 0 ? dot(w, i, j) / lengths : 0;
}

/** The feature of the other set that stands most nearly opposite a feature. */
export interface Partner {
  readonly feature: number;
  readonly other: number;
  readonly cosine: number;
}

/** Each feature's partner. [feature] */
export const partners = (w: Columns): Partner[] =>
  SETS.flatMap((set, s) =>
    set.map((feature) =>
      SETS[1 - s]
        .map((other) => ({ feature, other, cosine: cosine(w, feature, other) }))
        .reduce((a, b) => (b.cosine < a.cosine ? b : a)),
    ),
  );

/** The mean cosine within a set: 1 where its columns are one bundle, 0 where they are at right angles. */
function within(w: Columns, [i, j, k]: readonly [number, number, number]): number {
  return (cosine(w, i, j) + cosine(w, j, k) + cosine(w, i, k)) / 3;
}

/** The cosine between the middles of the sets. */
function between(w: Columns): number {
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, i) => sum + other.reduce((part, j) => part + dot(w, i, j), 0), 0);
  const lengths = Math.sqrt(product(SETS[0], SETS[0]) * product(SETS[1], SETS[1]));
  return lengths > 0 ? product(SETS[0], SETS[1]) / lengths : 0;
}

/** How far a run has come. */
export type Stage = 'mixed' | 'apart' | 'triangles' | 'antiprism';

/** A set is open where its mean cosine is below this. */
const OPEN = 0.2;
/** Sets are apart where the cosine between their middles is below this. */
const APART = -0.3;
/** Columns are opposite each other where their cosine is below this. */
export const OPPOSITE = -0.9;

/** What the columns of two sets of three make. */
export function stage(w: Columns): Stage {
  if (represented(w).length < w.features) return 'mixed';
  if (SETS.every((set) => within(w, set) < OPEN))
    return partners(w).every((partner) => partner.cosine < OPPOSITE) ? 'antiprism' : 'triangles';
  return between(w) < APART ? 'apart' : 'mixed';
}

/** The steps at which a run comes to each stage for the first time, in the order in which it does; what has none is left out. */
export function arrivals(
  way: readonly { readonly step: number; readonly stage: Stage }[],
): { stage: Stage; step: number }[] {
  const first = new Map<Stage, number>();
  for (const { step, stage } of way) if (stage !== 'mixed' && !first.has(stage)) first.set(stage, step);
  return [...first].map(([stage, step]) => ({ stage, step }));
}
