/* What is compared alike in many figures. */
import { expect } from 'vitest';
import type { Values } from '../../../../src/ui/settings.ts';
import { cosine, keptOf, normsOf, overlapsOf, shapeOf, sharesOf } from './arrows.ts';
import { expectRow, expectSaid } from './figures-say.ts';
import { expectLoss } from './population.ts';
import type { Data, Instance, Matrix, Told } from './told.ts';

/** Runs of a figure, by what differs from its settings, and what each of them must tell. */
export interface Figure {
  readonly runs: readonly Values[];
  readonly check: (told: Told) => void;
}

/** The matrix whose columns are the arrows. */
export const arrowsOf = ({ weights, encoder }: Instance): Matrix => weights ?? encoder!;

export const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** The instances that the figure shows, by their indices. */
export const bestOf = ({ best }: Data): readonly number[] => [best].flat();

/** The one instance that the figure shows large. */
export const shown = ({ instances, best }: Data): Instance => instances[Number(best)];

/** Groups of instances that follow each other and agree in something, as their indices. */
export function groupsOf({ instances }: Data, of: (one: Instance, i: number) => unknown): number[][] {
  const keys = instances.map((one, i) => JSON.stringify(of(one, i)));
  const starts = keys.flatMap((key, i) => (key === keys[i - 1] ? [] : [i]));
  return starts.map((start, g) => keys.slice(start, starts[g + 1]).map((_, r) => start + r));
}

/** The instance of a group that loses least. */
export const leastOf = ({ instances }: Data, group: readonly number[]): number =>
  group.reduce((a, b) => (instances[b].evalLoss < instances[a].evalLoss ? b : a));

/** The best of each group are the best that the JSON names. */
export function expectBestOf(data: Data, groups: readonly (readonly number[])[]): void {
  expect(groups.map((group) => leastOf(data, group))).toEqual(bestOf(data));
}

/** What the JSON says of each instance is so. */
export function expectInstances({ instances }: Data): void {
  for (const one of instances) {
    const overlaps = overlapsOf(arrowsOf(one));
    expect(one.represented).toBe(keptOf(overlaps).length);
    expect(one.shape).toBe(shapeOf(arrowsOf(one)));
    sharesOf(overlaps).forEach((share, i) => {
      expect(one.dimensionality[i]).toBeCloseTo(share, 6);
    });
  }
}

/** What the JSON says that some instances lose, they lose on fresh inputs, too. */
export function expectLosses(data: Data, instances = bestOf(data)): void {
  for (const i of instances) expectLoss(data, i);
}

/** Rows of one model: a number, norm, D, rows of W, bias, and what a figure has beside these. */
export function expectModel(rows: Told['says']['rows'], one: Instance, more?: (feature: number) => number): void {
  const [weights, overlaps] = [arrowsOf(one), overlapsOf(arrowsOf(one))];
  const [norms, shares] = [normsOf(overlaps), sharesOf(overlaps)];
  expect(rows.length).toBe(norms.length);
  rows.forEach((row, i) => {
    const column = weights.map((all) => all[i]);
    expectRow(row, [i, norms[i], shares[i], ...column, one.bias[i], ...(more ? [more(i)] : [])]);
  });
}

/** The loss and, where they are said, the shape and the sum of D of the one shown. */
export function expectReadouts({ data, says }: Told): void {
  const one = shown(data);
  expectSaid(says.readouts['loss'], one.evalLoss);
  if ('sum of D' in says.readouts) expectSaid(says.readouts['sum of D'], sum(sharesOf(overlapsOf(arrowsOf(one)))));
}

const [FIFTH, TWO_FIFTHS] = [Math.cos((2 * Math.PI) / 5), Math.cos((4 * Math.PI) / 5)];
const many = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** The cosines between all pairs of corners. */
const SOLIDS: Readonly<Record<string, readonly number[]>> = {
  tetrahedron: many(6, -1 / 3),
  'triangular bipyramid': [-1, ...many(3, -0.5), ...many(6, 0)],
  octahedron: [...many(3, -1), ...many(12, 0)],
  'pentagonal bipyramid': [-1, ...many(5, TWO_FIFTHS), ...many(10, 0), ...many(5, FIFTH)],
};

/** The solid whose corners the represented arrows are. */
export function solidOf(overlaps: Matrix): string | undefined {
  const kept = keptOf(overlaps);
  const pairs = kept.flatMap((i, at) => kept.slice(at + 1).map((j) => cosine(overlaps, i, j)));
  const sorted = pairs.sort((a, b) => a - b);
  const like = (ideal: readonly number[]): boolean =>
    ideal.length === sorted.length && ideal.every((value, k) => Math.abs(value - sorted[k]) < 0.2);
  return Object.keys(SOLIDS).find((name) => like(SOLIDS[name]));
}
