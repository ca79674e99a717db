import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import 'virtual:stock-ops?backend=cpu';
import { parametersOf } from '../../src/core/frame.ts';
import { initialWeights } from '../../src/core/model.ts';
import { fillBatch } from '../../src/core/random.ts';
import { stepNumbers } from '../../src/core/schedule.ts';
import { slice } from '../../src/core/spec.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { stockTrainer } from '../../src/engine/stock/stock-trainer.ts';

const spec: Spec = {
  features: 4,
  hidden: 2,
  steps: 40,
  batch: 16,
  rate: 0.01,
  schedule: 'cosine',
  output: 'relu',
  density: [0.5, 0.2, 1],
  decay: [0.9, 0.7, 1],
  seed: [3, 4, 5],
};

async function frameAfter(one: Spec, ...cuts: number[]): Promise<Frame> {
  const trainer = stockTrainer(one);
  for (const steps of cuts) await trainer.advance(steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}

beforeAll(() => tf.setBackend('cpu'));

test('starts from the initial weights and no bias', async () => {
  const frame = await frameAfter(spec);
  expect(frame.step).toBe(0);
  expect([...frame.parameters]).toEqual(spec.seed.flatMap((seed) => [...initialWeights(spec, seed), 0, 0, 0, 0]));
  expect([...frame.loss]).toEqual([NaN, NaN, NaN]);
});

test('takes its first step against the sign of a hand-made gradient', async () => {
  // One feature, one hidden dimension, one sample: L = (x - w w x)^2 with a linear output.
  const tiny: Spec = {
    ...spec,
    features: 1,
    hidden: 1,
    batch: 1,
    output: 'linear',
    density: [1],
    decay: [1],
    seed: [9],
  };
  const [before, after] = [await frameAfter(tiny), await frameAfter(tiny, 1)];
  const x = new Float32Array(1);
  fillBatch(x, 9, 0, 1);
  const w = before.parameters[0];
  const error = x[0] - w * w * x[0];
  expect(after.loss[0]).toBeCloseTo(error * error, 6);
  const { shrink } = stepNumbers(tiny, 0);
  // Adam's first step has the length of the rate, whatever the size of the gradient.
  const gradient = -2 * error * 2 * w * x[0];
  expect(after.parameters[0]).toBeCloseTo(w * shrink - 0.01 * Math.sign(gradient), 5);
  expect(after.parameters[1]).toBeCloseTo(0.01 * Math.sign(error), 5);
});

test('gives the same frame however the run is cut', async () => {
  expect(await frameAfter(spec, 7, 1, 12)).toEqual(await frameAfter(spec, 20));
});

test('trains each instance as if it were alone', async () => {
  const together = await frameAfter(spec, 20);
  const alone = await frameAfter(slice(spec, 1, 2), 20);
  expect(parametersOf(spec, together, 1)).toEqual(alone.parameters);
  expect(together.evaluation[1]).toBe(alone.evaluation[0]);
});

test('lets go of every tensor, and holds a constant number while it trains', async () => {
  const before = tf.memory().numTensors;
  const trainer = stockTrainer(spec);
  await trainer.advance(1);
  const during = tf.memory().numTensors;
  for (let grant = 0; grant < 20; grant++) {
    await trainer.advance(1);
    await trainer.read();
    expect(tf.memory().numTensors).toBe(during);
  }
  trainer.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
