import { expect, test } from 'vitest';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { promise } from '../../src/lesson/claims/promise.ts';
import type { Run } from '../../src/lesson/claims/run.ts';
import { widget } from '../../src/ui/widget.ts';

const of: Spec = {
  ...{ features: 2, hidden: 2, steps: 1, batch: 1, rate: 0.1, schedule: 'constant', output: 'relu' },
  ...{ density: [0.2], decay: [1], seed: [0] },
};
const spec: Spec = {
  ...{ ...of, output: 'linear', density: [1, 1, 1], decay: [1, 1, 1], seed: [0, 1, 2], model: 'sae' },
  law: { kind: 'hidden', of, parameters: Float32Array.of(1, 0, 0, 1, 0, 0) },
  autoencoder: { penalty: 0.2, resampling: false },
};

/** An autoencoder with a latent on each of two features, each held back by so much. */
const held = (first: number, second: number): number[] => [1, 0, 0, 1, 1, 0, 0, 1, -first, -second, 0, 0];

const losses = Float32Array.of(1, 2, 3);
const frame: Frame = {
  step: 1,
  loss: losses,
  evaluation: losses,
  parameters: Float32Array.from([...held(0, 0), ...held(0, 9), ...held(9, 9)]),
};
const figure = widget({
  ...{ name: 'toy', title: '', settings: {}, best: () => 0, draw: () => undefined, describe: () => '' },
  ...{ shape: () => '', readouts: () => [], table: () => ({ columns: [], rows: [] }) },
});
const run: Run = { widget: figure, spec, frame, view: { values: {}, spec, frame, newest: frame, history: [frame] } };

test.each([
  ['finds all', 1, 3],
  ['silent 1 latents', 2, 3],
  ['silent 2..2 latents', 1, 3],
  ['recovers 1..1', 1, 1],
  ['recovers 2', 0, 1],
  ['gives-back 0.99..1.01', 1, 1],
  ['gives-back 0..0.9', 0, 1],
])('of three autoencoders, one of which has found both features: %s', (text, hits, all) => {
  expect(promise(text).count(run)).toEqual({ hits, of: all });
});

test('a figure without autoencoders cannot be judged by what they find', () => {
  expect(() => promise('finds all').count({ ...run, spec: of })).toThrow('nothing here reads hidden points');
});
