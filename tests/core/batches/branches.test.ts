import { expect, test } from 'vitest';
import { branches, crossings, lastChange, lowestAt } from '../../../src/core/batches/branches.ts';
import { lossOfKeeping } from '../../../src/core/batches/kept.ts';
import { sweepSpec } from '../../../src/core/batches/sweep.ts';
import type { Frame } from '../../../src/core/spec.ts';

const common = { features: 3, hidden: 2, steps: 10, batch: 1, rate: 0.1, decay: 1, seed: 0, restarts: 3 };
const spec = sweepSpec(common, [1, 0.1, 0.01]);

/** A frame of models that keep the first so many features, each with its loss as a share of always answering 0. */
const frameOf = (models: readonly (readonly [kept: number, share: number])[]): Frame => ({
  step: 10,
  loss: new Float32Array(models.length),
  evaluation: Float32Array.from(models, ([, share], i) => share * lossOfKeeping([], spec, i)),
  parameters: Float32Array.from(
    models.flatMap(([kept]) => [...[0, 1, 2].map((i) => (i < kept ? 1 : 0)), ...Array<number>(6).fill(0)]),
  ),
});

const frame = frameOf([
  ...([[1, 0.3], [1, 0.2], [2, 0.4]] as const), // prettier-ignore
  ...([[2, 0.3], [1, 0.5], [2, 0.35]] as const), // prettier-ignore
  ...([[2, 0.1], [2, 0.2], [2, 0.3]] as const), // prettier-ignore
]);
const [one, two] = branches(spec, frame);

test('restarts are sorted by how many features they keep, and the best of each sort counts', () => {
  expect([one.kept, two.kept]).toEqual([1, 2]);
  expect(one.points.map(({ column, instance, restarts }) => [column, instance, restarts])).toEqual([[0, 1, 2], [1, 4, 1]]); // prettier-ignore
  expect(two.points.map(({ column, instance, restarts }) => [column, instance, restarts])).toEqual([[0, 2, 1], [1, 3, 2], [2, 6, 3]]); // prettier-ignore
  expect(two.points.map(({ share }) => share)).toEqual([0.4, 0.3, 0.1].map((share) => expect.closeTo(share, 6) as number)); // prettier-ignore
});

test('a frame is sorted once, and another one anew', () => {
  expect(branches(spec, frame)).toBe(branches(spec, frame));
  expect(branches(spec, frameOf(Array.from({ length: 9 }, () => [2, 0.5] as const)))).toHaveLength(1);
});

test('two branches cross where the straight lines through their points do', () => {
  const [at, ...more] = crossings(one, two);
  expect(more).toEqual([]);
  // From 0.2 under to 0.2 over the other: half way between densities 1 and 0.1 on a logarithmic axis.
  expect(at.value).toBeCloseTo(Math.sqrt(0.1), 6);
  expect(at.share).toBeCloseTo(0.35, 6);
});

test('branches that never change places, or share no two densities side by side, cross nowhere', () => {
  const apart = frameOf([[1, 0.2], [2, 0.4], [2, 0.5], [1, 0.2], [2, 0.4], [2, 0.5], [1, 0.2], [2, 0.4], [2, 0.5]]); // prettier-ignore
  const [a, b] = branches(spec, apart);
  expect(crossings(a, b)).toEqual([]);
  const gap = frameOf([[1, 0.2], [2, 0.4], [2, 0.5], [1, 0.2], [1, 0.4], [1, 0.5], [1, 0.6], [2, 0.4], [2, 0.5]]); // prettier-ignore
  const [c, d] = branches(spec, gap);
  expect(crossings(c, d)).toEqual([]);
  expect(lastChange(spec, [c, d])).toBeUndefined();
});

test('the lowest branch changes where it gives way to another', () => {
  expect([0, 1, 2].map((column) => lowestAt([one, two], column).kept)).toEqual([1, 2, 2]);
  const change = lastChange(spec, [one, two])!;
  expect([change.from.kept, change.to.kept]).toEqual([1, 2]);
  expect(change.at.from.map(({ instance }) => instance)).toEqual([1, 2]);
});
