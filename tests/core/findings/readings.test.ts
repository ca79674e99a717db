import { describe, expect, test } from 'vitest';
import { forward } from '../../../src/core/model.ts';
import type { Model } from '../../../src/core/model.ts';
import { fate, probeInputs, probePoint, squaredError } from '../../../src/core/findings/readings.ts';
import type { Reading } from '../../../src/core/findings/readings.ts';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';

/** Features 0 and 1 point the same way, 2 the opposite way, 3 nowhere. */
const model: Model = {
  features: 4,
  hidden: 2,
  output: 'relu',
  weights: Float32Array.of(1, 0.5, -1, 0, 0, 0, 0, 0),
  bias: Float32Array.of(-0.25, -0.25, -0.25, 0.125),
};

const fates = (all: readonly Reading[]): string[] => all.map(fate);

describe('a model’s readings of an input', () => {
  const probe = probeInputs(model, [1, 0, 0, 0]);

  test('are its way from W_i . h over the bias to the output', () => {
    expect(Array.from(probe.point)).toEqual([1, 0]);
    expect(probe.readings).toEqual([
      { feature: 0, input: 1, before: 1, after: 0.75, output: 0.75 },
      { feature: 1, input: 0, before: 0.5, after: 0.25, output: 0.25 },
      { feature: 2, input: 0, before: -1, after: -1.25, output: 0 },
      { feature: 3, input: 0, before: 0, after: 0.125, output: 0.125 },
    ]);
  });

  test('end in what the model puts out', () => {
    const inputs = [0.3, 0.9, 0.4, 1];
    expect(probeInputs(model, inputs).readings.map(({ output }) => output)).toEqual([...forward(model, inputs)]);
  });

  test('have a fate: kept, leak, clipped, or raised by the bias alone', () => {
    expect(fates(probe.readings)).toEqual(['kept', 'leak', 'clipped', 'raised']);
  });

  test('lose a feature that its opposite outweighs, and a leak that the bias outweighs', () => {
    expect(fates(probeInputs(model, [0.5, 0, 1, 0]).readings)).toEqual(['lost', 'clipped', 'kept', 'raised']);
    expect(fates(probeInputs(model, [0.375, 0, 0, 0]).readings)).toEqual(['kept', 'absorbed', 'clipped', 'raised']);
  });

  test('miss the input by the squared error', () => {
    expect(squaredError(probe)).toBe(0.25 ** 2 + 0.25 ** 2 + 0.125 ** 2);
  });
});

test('a point set by hand is read the same, with no input to compare with', () => {
  const probe = probePoint(model, [1, 0]);
  expect(probe.readings.map(({ output }) => output)).toEqual([0.75, 0.25, 0, 0.125]);
  expect(probe.readings.every(({ input }) => input === undefined)).toBe(true);
  expect(fates(probe.readings)).toEqual(['out', 'out', 'clipped', 'out']);
});

test('restarts differ by their seed alone, and the first has the seed itself', () => {
  const common = { features: 5, hidden: 2, steps: 9, batch: 4, rate: 0.1, sparsity: 0.75, decay: 0.5, seed: 7 };
  const spec = restartsSpec({ ...common, restarts: 3 });
  expect([spec.density, spec.decay]).toEqual([
    [0.25, 0.25, 0.25],
    [0.5, 0.5, 0.5],
  ]);
  expect(spec.seed[0]).toBe(7);
  expect(new Set(spec.seed).size).toBe(3);
  expect(spec).toMatchObject({ features: 5, hidden: 2, steps: 9, batch: 4, rate: 0.1, output: 'relu' });
});
