import { describe, expect, test } from 'vitest';
import { evaluationSample } from '../../../src/core/evaluation/evaluation.ts';
import { evaluationLoss } from '../../../src/core/models/paper-loss.ts';
import { importance } from '../../../src/core/feature-importance.ts';
import type { Model } from '../../../src/core/model.ts';
import { design, patterns } from '../../../src/core/evaluation/patterns.ts';
import { draw, streamKey } from '../../../src/core/random.ts';
import { cases } from '../models.ts';
import populations from '../populations.json' with { type: 'json' };

const SPARSITIES = [0, 0.5, 0.9, 0.99, 0.999];

/** Expects a number to be another's, up to a relative error. */
function within(error: number, found: number, exact: number): void {
  expect(Math.abs(found / exact - 1), `${found} for ${exact}`).toBeLessThan(error);
}

/** A model that is nothing but its biases. */
const empty = (features: number, bias: number): Model => ({
  ...{ features, hidden: 1, output: 'relu' },
  weights: new Float32Array(features),
  bias: new Float32Array(features).fill(bias),
});

/** Features 0 and 1 in one dimension, as an antipodal pair; all others but the last in one of their own. */
function onePair(features: number): Model {
  const hidden = features - 2;
  const weights = new Float32Array(hidden * features);
  weights[0] = 1;
  weights[1] = -1;
  for (let d = 1; d < hidden; d++) weights[d * features + d + 1] = 1;
  return { features, hidden, output: 'relu', weights, bias: new Float32Array(features) };
}

/** E[min(x_i, x_j)^2] of the sample for each pair of features, which is density^2 / 6 in the population. [j < i] */
function minima(features: number, density: number): (i: number, j: number) => number {
  const table = new Float64Array(features * features);
  for (const { inputs, weights } of evaluationSample(features, density).parts) {
    weights.forEach((weight, sample) => {
      const row = inputs.subarray(sample * features, (sample + 1) * features);
      for (let i = 0; i < features; i++) {
        if (row[i] === 0) continue;
        for (let j = 0; j < i; j++) table[i * features + j] += weight * Math.min(row[i], row[j]) ** 2;
      }
    });
  }
  return (i, j) => table[Math.max(i, j) * features + Math.min(i, j)];
}

/** Features in random order. */
function shuffled(features: number, seed: number): number[] {
  const order = Array.from({ length: features }, (_, i) => i);
  for (let i = features - 1; i > 0; i--) {
    const j = draw(streamKey(seed, 0), i) % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

describe.each(SPARSITIES)('at S = %d', (sparsity) => {
  const density = 1 - sparsity;

  test.each([1, 2, 5, 6, 20, 80, 256])(
    'the weights of %i features add up to one, and so they do on the way',
    (features) => {
      for (const whole of [true, false]) {
        const sum = patterns(density, design(features, whole)).reduce((total, { weight }) => total + weight, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      }
    },
  );

  test.each([1, 6, 20])('the weights of the inputs of %i features are those of their patterns', (features) => {
    const { empty, parts } = evaluationSample(features, density);
    const sum = [...parts].flatMap(({ weights }) => [...weights]).reduce((a, b) => a + b, empty);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
  });

  test.each([2, 5, 6, 20, 80].filter((n) => n < 80 || sparsity > 0.5))(
    'antipodal pairs of %i features cost what they cost, however they are paired and weighed',
    (features) => {
      const found = minima(features, density);
      for (let pairing = 0; pairing < 200; pairing++) {
        const order = shuffled(features, pairing);
        for (const weigh of [importance(features, 1), importance(features, 0.7)]) {
          let [sum, exact] = [0, 0];
          for (let at = 0; at + 1 < features; at += 2) {
            const [i, j] = order.slice(at, at + 2);
            sum += (weigh[i] + weigh[j]) * found(i, j);
            exact += ((weigh[i] + weigh[j]) * density ** 2) / 6;
          }
          within(0.001, sum, exact);
        }
      }
    },
  );

  test.each([3, 6, 20])('one pair among dedicated features, one of %i left out, costs what it costs', (features) => {
    const weigh = importance(features, 0.7);
    const exact = ((weigh[0] + weigh[1]) * density ** 2) / 6 + (weigh[features - 1] * density) / 3;
    within(0.001, evaluationLoss(onePair(features), weigh, evaluationSample(features, density)), exact / features);
  });

  test.each([1, 6, 20])('an empty model of %i features costs what it costs', (features) => {
    const weigh = importance(features, 0.7);
    const all = weigh.reduce((a, b) => a + b);
    for (const bias of [0, density / 2, 0.1]) {
      const exact = (all * (density / 3 - density * bias + bias ** 2)) / features;
      within(0.001, evaluationLoss(empty(features, bias), weigh, evaluationSample(features, density)), exact);
    }
  });
});

test('the smaller sample, for frames on the way, knows empty and dedicated features as well', () => {
  const weigh = importance(20, 0.7);
  const sample = evaluationSample(20, 0.01, false);
  const all = weigh.reduce((a, b) => a + b);
  within(0.001, evaluationLoss(empty(20, 0), weigh, sample), (all * 0.01) / 3 / 20);
});

test.each(cases.map((one, i) => ({ ...one, exact: populations[i] })))(
  'a sample of another kind agrees: $name at density $density',
  ({ model, density, decay, exact }) => {
    const weigh = importance(model.features, decay);
    within(0.015, evaluationLoss(model, weigh, evaluationSample(model.features, density)), exact);
  },
);
