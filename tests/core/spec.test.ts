import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf, modelOf } from '../../src/core/frame.ts';
import { concat, instances, slice } from '../../src/core/spec.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';

const FEATURES = 3;
const HIDDEN = 2;

/** A spec of k different instances. */
const spec = (k: number): Spec => ({
  features: FEATURES,
  hidden: HIDDEN,
  steps: 10,
  batch: 4,
  rate: 0.1,
  schedule: 'constant',
  output: 'linear',
  density: Array.from({ length: k }, (_, i) => 1 / (i + 1)),
  decay: Array.from({ length: k }, (_, i) => 1 - i / 100),
  seed: Array.from({ length: k }, (_, i) => 100 + i),
});

/** A frame in which every number says which instance it belongs to and where it stands. */
function frame(one: Spec, step = 5): Frame {
  const filled = (size: number, base: number): Float32Array =>
    Float32Array.from(one.seed.flatMap((seed) => Array.from({ length: size }, (_, at) => seed * 1000 + base + at)));
  return {
    step,
    loss: filled(1, 1),
    evaluation: filled(1, 2),
    parameters: filled((HIDDEN + 1) * FEATURES, 10),
  };
}

/** Cuts 0 = c_0 <= c_1 <= … <= k of k instances. */
const cuts = fc
  .integer({ min: 1, max: 12 })
  .chain((k) =>
    fc.array(fc.integer({ min: 0, max: k }), { maxLength: 5 }).map((inner) => [0, ...inner.sort((a, b) => a - b), k]),
  );

test('a spec has as many instances as seeds', () => {
  expect(instances(spec(7))).toBe(7);
});

test('a slice holds its instances in order and shares the rest', () => {
  const part = slice(spec(5), 1, 3);
  expect(part).toEqual({ ...spec(5), density: [1 / 2, 1 / 3], decay: [0.99, 0.98], seed: [101, 102] });
});

test('a slice holds what its instances have beside it, and names nothing that the whole does not', () => {
  const scale = [[1], [2], [3]];
  const whole: Spec = { ...spec(3), law: { kind: 'independent', signed: true, scale }, importance: [[4], [5], [6]] };
  expect(slice(whole, 1, 2)).toEqual({
    ...slice(spec(3), 1, 2),
    law: { kind: 'independent', signed: true, scale: [[2]] },
    importance: [[5]],
  });
  expect(Object.keys(slice(spec(3), 1, 2))).toEqual(Object.keys(spec(3)));
  const sets: Spec = { ...spec(3), law: { kind: 'sets', size: 3, rule: 'one-of' } };
  expect(slice(sets, 0, 1).law).toBe(sets.law);
});

test('frames of slices, put together, are the frame of the whole, however it is cut', () => {
  fc.assert(
    fc.property(cuts, (bounds) => {
      const whole = spec(bounds.at(-1));
      const parts = bounds.slice(1).map((end, i) => frame(slice(whole, bounds[i], end)));
      expect(concat(parts)).toEqual(frame(whole));
    }),
  );
});

test('a model is its instance’s share of the frame, without a copy', () => {
  const whole = frame(spec(3));
  const model = modelOf(spec(3), whole, 1);
  expect([...model.weights]).toEqual([10, 11, 12, 13, 14, 15].map((n) => 101_000 + n));
  expect([...model.bias]).toEqual([16, 17, 18].map((n) => 101_000 + n));
  expect(model).toMatchObject({ features: 3, hidden: 2, output: 'linear' });
  expect(model.weights.buffer).toBe(whole.parameters.buffer);
});

test('the best instance has the lowest evaluation loss, the first one on a tie', () => {
  const of = (...evaluation: number[]): Frame => ({
    ...frame(spec(evaluation.length)),
    evaluation: Float32Array.from(evaluation),
  });
  expect(bestOf(of(3, 1, 2))).toBe(1);
  expect(bestOf(of(3, 1, 1))).toBe(1);
  expect(bestOf(of(5))).toBe(0);
  expect(bestOf({ ...of(3, 1, 2), loss: Float32Array.of(0, 9, 0) })).toBe(1);
});

test('the best of a range is looked for in the range only', () => {
  const one: Frame = { ...frame(spec(5)), evaluation: Float32Array.of(0, 4, 3, 5, 1) };
  expect(bestOf(one, 1, 4)).toBe(2);
  expect(bestOf(one, 3)).toBe(4);
});
