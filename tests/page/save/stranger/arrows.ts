/* The columns of W by the paper's definitions. */
import type { Matrix } from './told.ts';

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** The arrows of the features. [feature][hidden] */
export const columnsOf = (weights: Matrix): number[][] => weights[0].map((_, i) => weights.map((row) => row[i]));

/** W^T W. [feature][feature] */
export function overlapsOf(weights: Matrix): number[][] {
  const all = columnsOf(weights);
  return all.map((a) => all.map((b) => sum(a.map((value, d) => value * b[d]))));
}

/** ||W_i||, from W^T W. */
export const normsOf = (overlaps: Matrix): number[] => overlaps.map((row, i) => Math.sqrt(row[i]));

/** The represented features. */
export const keptOf = (overlaps: Matrix): number[] => normsOf(overlaps).flatMap((norm, i) => (norm > 0.5 ? [i] : []));

/** sum over j != i of (W^_i . W_j)^2 */
export const sharedOf = (overlaps: Matrix): number[] =>
  overlaps.map((row, i) => (row[i] > 0 ? sum(row.map((one, j) => (j === i ? 0 : one ** 2))) / row[i] : 0));

/** D_i */
export const sharesOf = (overlaps: Matrix): number[] =>
  overlaps.map((row, i) => (row[i] > 0 ? row[i] ** 2 / sum(row.map((one) => one ** 2)) : 0));

export const cosine = (overlaps: Matrix, i: number, j: number): number =>
  overlaps[i][j] / Math.sqrt(overlaps[i][i] * overlaps[j][j]);

export const degrees = (overlaps: Matrix, i: number, j: number): number =>
  (Math.acos(Math.max(-1, Math.min(1, cosine(overlaps, i, j)))) * 180) / Math.PI;

/** The gaps round the represented arrows of a plane, and whose arrow each of them follows. */
export function gapsOf(weights: Matrix): { feature: number; gap: number }[] {
  const all = columnsOf(weights);
  const turns = keptOf(overlapsOf(weights))
    .map((feature) => ({ feature, at: (Math.atan2(all[feature][1], all[feature][0]) * 180) / Math.PI }))
    .sort((a, b) => a.at - b.at);
  return turns.map(({ feature, at }, k) => ({
    feature,
    gap: k + 1 < turns.length ? turns[k + 1].at - at : turns[0].at + 360 - at,
  }));
}

const NAMES = ['none', 'line', '', 'triangle', 'square', 'pentagon', 'hexagon', 'heptagon', 'octagon'];
const near = (value: number, ideal: number): boolean => Math.abs(value / ideal - 1) <= 0.15;

/** The name of how the arrows lie, as the README has them. */
export function shapeOf(weights: Matrix): string {
  const overlaps = overlapsOf(weights);
  const kept = keptOf(overlaps);
  if (kept.length === 0) return 'none';
  if (weights.length > 2) return `${kept.length}-represented`;
  if (kept.length === 1) return 'line';
  if (weights.length === 1)
    return kept.length === 2 && overlaps[kept[0]][kept[1]] < 0 ? 'antipodal' : `${kept.length}-represented`;
  const gaps = gapsOf(weights).map(({ gap }) => gap);
  if (kept.length === 2 && near(Math.min(...gaps), 90)) return 'orthogonal';
  if (kept.length === 2) return near(Math.min(...gaps), 180) ? 'antipodal' : 'irregular';
  return NAMES[kept.length] && gaps.every((gap) => near(gap, 360 / kept.length)) ? NAMES[kept.length] : 'irregular';
}
