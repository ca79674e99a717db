/*
 * Branches: the restarts of a sweep, sorted by how many features they keep. A branch is the best that models do which
 * keep so many. Where two branches cross, the best model goes from one number of features straight to another.
 */
import { lossOfKeeping } from './kept.ts';
import { modelOf } from '../frame.ts';
import { represented } from '../geometry/geometry.ts';
import type { Frame, Spec } from '../spec.ts';
import { groups } from './sweep.ts';

export interface BranchPoint {
  /** Which group of the sweep, in their order, and its value. */
  readonly column: number;
  readonly value: number;
  /** The best instance there of those that keep so many. */
  readonly instance: number;
  /** Its loss, as a share of what always answering 0 costs. */
  readonly share: number;
  /** How many restarts keep so many. */
  readonly restarts: number;
}

export interface Branch {
  /** How many features its models represent. */
  readonly kept: number;
  /** In order of columns, without those at which no restart keeps so many. */
  readonly points: readonly BranchPoint[];
}

const known = new WeakMap<Frame, readonly Branch[]>();

/** The branches of a frame, those with fewer features first; sorted once, however often a figure asks. */
export function branches(spec: Spec, frame: Frame): readonly Branch[] {
  const all = known.get(frame) ?? sorted(spec, frame);
  known.set(frame, all);
  return all;
}

function sorted(spec: Spec, frame: Frame): Branch[] {
  const found = new Map<number, BranchPoint[]>();
  groups(spec).forEach(({ value, start, end }, column) => {
    const here = new Map<number, number[]>();
    for (let i = start; i < end; i++) {
      const { length } = represented(modelOf(spec, frame, i));
      here.set(length, [...(here.get(length) ?? []), i]);
    }
    for (const [kept, all] of here) {
      const instance = all.reduce((best, i) => (frame.evaluation[i] < frame.evaluation[best] ? i : best));
      const share = frame.evaluation[instance] / lossOfKeeping([], spec, instance);
      found.set(kept, [...(found.get(kept) ?? []), { column, value, instance, share, restarts: all.length }]);
    }
  });
  return [...found].map(([kept, points]) => ({ kept, points })).sort((a, b) => a.kept - b.kept);
}

export interface Crossing {
  readonly value: number;
  readonly share: number;
  /** The point of each of the two in the column before. */
  readonly from: readonly [BranchPoint, BranchPoint];
}

/** Where the straight lines through the points of two branches cross, on a logarithmic axis, in the order of columns. */
export function crossings(a: Branch, b: Branch): Crossing[] {
  const both = a.points.flatMap((point) => {
    const other = b.points.find(({ column }) => column === point.column);
    return other ? [[point, other] as const] : [];
  });
  return both.flatMap(([from, other], i) => {
    if (both[i + 1]?.[0].column !== from.column + 1) return [];
    const [to, next] = both[i + 1];
    const [before, after] = [from.share - other.share, to.share - next.share];
    if (before * after >= 0) return [];
    const way = before / (before - after);
    const share = from.share + way * (to.share - from.share);
    return [{ value: from.value * (to.value / from.value) ** way, share, from: [from, other] as const }];
  });
}

/** The branch with the lowest loss in a column. */
export const lowestAt = (all: readonly Branch[], column: number): Branch =>
  all
    .filter(({ points }) => points.some((point) => point.column === column))
    .reduce((best, one) => (shareAt(one, column) < shareAt(best, column) ? one : best));

const shareAt = ({ points }: Branch, column: number): number => points.find((point) => point.column === column)!.share;

/** The lowest of all branches from column to column, through the places where they cross. */
export function lowestOf(spec: Spec, all: readonly Branch[]): (BranchPoint | Crossing)[] {
  const row = groups(spec).map((_, column) => lowestAt(all, column));
  return row.flatMap((branch, column) => {
    const before = row[column - 1];
    const on = branch.points.find((point) => point.column === column)!;
    const change = column > 0 && before !== branch;
    const at = change ? crossings(before, branch).find(({ from: [point] }) => point.column === column - 1) : undefined;
    return at ? [at, on] : [on];
  });
}

/** The branches that are the lowest somewhere. */
export const contenders = (spec: Spec, all: readonly Branch[]): Branch[] =>
  all.filter((branch) => groups(spec).some((_, column) => lowestAt(all, column) === branch));

/** Which branch gives way to which as the lowest, and where the two cross. */
export interface Change {
  readonly from: Branch;
  readonly to: Branch;
  readonly at: Crossing;
}

/** All changes of the lowest branch, in the order of columns, but for those without a crossing. */
export function changes(spec: Spec, all: readonly Branch[]): Change[] {
  const lowest = groups(spec).map((_, column) => lowestAt(all, column));
  return lowest.slice(1).flatMap((to, column) => {
    const from = lowest[column];
    const at = crossings(from, to).find((crossing) => crossing.from[0].column === column);
    return at ? [{ from, to, at }] : [];
  });
}

/** The last change in the order of columns. */
export const lastChange = (spec: Spec, all: readonly Branch[]): Change | undefined => changes(spec, all).at(-1);
