import { expect, test } from 'vitest';
import { evaluationSample } from '../../../src/core/evaluation/evaluation.ts';
import { evaluationLoss } from '../../../src/core/models/paper-loss.ts';
import { lossSplit } from '../../../src/core/evaluation/loss-split.ts';
import type { Model } from '../../../src/core/model.ts';

const importance = [1, 0.5, 0.25];
const sample = evaluationSample(3, 0.2);
const sum = (shares: Float64Array): number => shares.reduce((a, b) => a + b);

/** Three features in two dimensions; the columns of W one after the other. */
const model = (columns: readonly (readonly [number, number])[], bias: readonly number[] = [0, 0, 0]): Model => ({
  features: 3,
  hidden: 2,
  output: 'relu',
  weights: Float32Array.from([0, 1].flatMap((row) => columns.map((column) => column[row]))),
  bias: Float32Array.from(bias),
});

const [pair, alone] = [model([[1, 0], [-1, 0], [0, 1]]), model([[1, 0], [0, 1], [0, 0]])]; // prettier-ignore

test('all shares of one kind add up to 1', () => {
  const split = lossSplit(pair, importance, sample);
  for (const shares of [split.features, split.on, split.inputs]) expect(sum(shares)).toBeCloseTo(1, 6);
});

test('inputs are as often of each kind as features are on', () => {
  const { inputs } = lossSplit(pair, importance, sample);
  [0.8 ** 3, 3 * 0.2 * 0.8 ** 2, 3 * 0.2 ** 2 * 0.8, 0.2 ** 3].forEach((share, k) =>
    expect(inputs[k]).toBeCloseTo(share, 2),
  );
});

test('a feature that is dropped has all of the loss, whenever it is on', () => {
  const split = lossSplit(alone, importance, sample);
  expect([...split.features]).toEqual([0, 0, 1]);
  expect(split.on[0]).toBe(0);
  expect(split.on[1]).toBeCloseTo(0.8 ** 2, 2);
});

test('an antipodal pair costs only where both are on, and its more important feature more', () => {
  const { features, on } = lossSplit(pair, importance, sample);
  expect([on[0], on[1], features[2]]).toEqual([0, 0, 0]);
  expect(features[0]).toBeCloseTo(2 * features[1], 2);
});

test('without a loss nothing has a share of it', () => {
  expect([...lossSplit(alone, [1, 1, 0], sample).features]).toEqual([0, 0, 0]);
});

test('a share is that of the evaluation loss', () => {
  const biased = model([[1, 0], [-1, 0.2], [0.1, 1]], [-0.1, 0, 0.05]); // prettier-ignore
  const first = evaluationLoss(biased, [1, 0, 0], sample) / evaluationLoss(biased, importance, sample);
  expect(lossSplit(biased, importance, sample).features[0]).toBeCloseTo(first, 6);
});
