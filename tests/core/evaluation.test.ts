import { expect, test, vi } from 'vitest';
import { EVALUATION_SAMPLES, evaluationLoss, evaluationSample } from '../../src/core/evaluation.ts';
import { forward, importance, initialWeights } from '../../src/core/model.ts';
import type { Model } from '../../src/core/model.ts';
import { fillBatch } from '../../src/core/random.ts';

vi.setConfig({ testTimeout: 60_000 }); // millions of ordinary inputs, maybe on a slow machine

/** Loss over many ordinary batches: the population value up to noise. */
function population(model: Model, weight: Float32Array, density: number, batches: number): number {
  const x = new Float32Array(4096 * model.features);
  let sum = 0;
  for (let step = 0; step < batches; step++) {
    fillBatch(x, 77, step, density);
    for (let row = 0; row < x.length; row += model.features) {
      const input = x.subarray(row, row + model.features);
      const out = forward(model, input);
      for (let i = 0; i < model.features; i++) sum += weight[i] * (input[i] - out[i]) ** 2;
    }
  }
  return sum / (batches * x.length);
}

const pentagon = (): Model => {
  const weights = new Float32Array(10);
  for (let i = 0; i < 5; i++) {
    weights[i] = 1.12 * Math.cos((2 * Math.PI * i) / 5);
    weights[5 + i] = 1.12 * Math.sin((2 * Math.PI * i) / 5);
  }
  return { features: 5, hidden: 2, output: 'relu', weights, bias: new Float32Array(5).fill(-0.22) };
};

const random = (features: number, hidden: number, size: number): Model => ({
  features,
  hidden,
  output: 'relu',
  weights: initialWeights({ features, hidden }, 5).map((w) => (w / 0.1) * size),
  bias: new Float32Array(features).fill(-0.1),
});

const cases = [1, 0.3, 0.1, 0.03, 0.01].flatMap((density) => [
  { density, name: 'pentagon', model: pentagon() },
  { density, name: '5 in 2, random', model: random(5, 2, 0.2) },
  { density, name: '20 in 5', model: random(20, 5, 0.3) },
  { density, name: '80 in 8', model: random(80, 8, 0.3) },
]);

test.each(cases)('is within 3 % of the population loss: $name at density $density', ({ density, model }) => {
  const weight = importance(model.features, 0.9);
  const batches = Math.ceil(600 / density / model.features ** 2) + 20;
  const found = evaluationLoss(model, weight, evaluationSample(model.features, density));
  const p = population(model, weight, density, batches);
  expect(Math.abs(found / p - 1)).toBeLessThan(0.03);
});

test('weights add up to one with the empty input', () => {
  for (const [n, density] of [
    [5, 1],
    [5, 0.1],
    [256, 0.999],
    [256, 0.5],
    [1, 0.001],
  ] as const) {
    const { weights, empty } = evaluationSample(n, density);
    expect(weights.length).toBe(EVALUATION_SAMPLES);
    expect(weights.reduce((a, b) => a + b, empty)).toBeCloseTo(1, 2);
  }
});
