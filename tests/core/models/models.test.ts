import { describe, expect, test } from 'vitest';
import { importanceOf } from '../../../src/core/feature-importance.ts';
import { forward, initialWeights } from '../../../src/core/model.ts';
import { countOf, partsOf } from '../../../src/core/models/parameters.ts';
import { initialParameters } from '../../../src/core/models/start.ts';
import { networkOf } from '../../../src/core/models/model-table.ts';
import { stepNumbers } from '../../../src/core/schedule.ts';
import { SPECS } from './specs.ts';

const x = [1, 0.5, -0.25];

describe('the way through', () => {
  const down = [1, 0, -1, 0, -2, 1]; // h = (1.25, -1.25)

  test('of the paper’s model is that of core/model.ts', () => {
    const parameters = Float32Array.of(...down, 0.25, -1, 2);
    const model = { ...SPECS.paper, weights: parameters.subarray(0, 6), bias: parameters.subarray(6) };
    expect(networkOf(SPECS.paper).forward(SPECS.paper, parameters, x).output).toEqual(forward(model, x));
  });

  test('with neurons cuts the hidden layer at 0', () => {
    const way = networkOf(SPECS['relu-hidden']).forward(SPECS.paper, Float32Array.of(...down, 0.25, -1, 2), x);
    expect([...way.hidden]).toEqual([1.25, 0]);
    expect([...way.output]).toEqual([1.5, 0, 0.75]);
  });

  test('of the absolute value goes up by a matrix of its own', () => {
    const up = [1, 9, -2, 9, 2, 9];
    const network = networkOf(SPECS.absolute);
    expect([...network.forward(SPECS.paper, Float32Array.of(...down, ...up, 0.25, -1, 2), x).output]).toEqual([
      1.5, 0, 4.5,
    ]);
    expect(x.map((value) => network.target(value))).toEqual([1, 0.5, 0.25]);
  });

  test('of an autoencoder takes its output bias away first', () => {
    const size = { features: 2, hidden: 3, output: 'linear' } as const;
    const [down, up] = [
      [1, 0, 0, 1, -1, -1],
      [1, 0, -1, 0, 1, 1],
    ];
    // (1, 0.5) - (0.5, 0.5) = (0.5, 0); We gives (0.5, 0, -0.5), be lifts it by (0, 1, 0).
    const way = networkOf(SPECS.sae).forward(size, Float32Array.of(...down, ...up, 0, 1, 0, 0.5, 0.5), [1, 0.5]);
    expect([...way.hidden]).toEqual([0.5, 1, 0]);
    expect([...way.output]).toEqual([1, 1.5]);
  });
});

describe.each(Object.entries(SPECS))('%s', (name, spec) => {
  const network = networkOf(spec);
  const { down, up, hiddenBias, bias } = partsOf(network.tensors(spec), initialParameters(spec, 0));

  test('has W first and b last, of their sizes', () => {
    expect(down).toHaveLength(spec.hidden * spec.features);
    expect(bias).toHaveLength(spec.features);
    expect([down.byteOffset, bias.byteOffset + bias.byteLength]).toEqual([0, 4 * countOf(network.tensors(spec))]);
  });

  test('starts without biases', () => {
    expect([...hiddenBias, ...bias].every((b) => b === 0)).toBe(true);
  });

  test('starts from the paper’s weights where it has one matrix, else from uniform ones', () => {
    if (up.length === 0) expect(down).toEqual(initialWeights(spec, spec.seed[0]));
    else expect(Math.max(...down.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / spec.features));
    expect(up.length === 0).toBe(name === 'paper' || name === 'relu-hidden');
  });
});

test('uniform weights have the standard deviation sqrt(2 / inputs) on the way down and up, and know nothing of each other', () => {
  const spec = { ...SPECS.absolute, features: 100, hidden: 400 };
  const { down, up } = partsOf(networkOf(spec).tensors(spec), initialParameters(spec, 0));
  const deviation = (w: Float32Array): number => Math.sqrt(w.reduce((sum, v) => sum + v * v, 0) / w.length);
  expect(Math.abs(deviation(down) / Math.sqrt(2 / 100) - 1)).toBeLessThan(0.02);
  expect(Math.abs(deviation(up) / Math.sqrt(2 / 400) - 1)).toBeLessThan(0.02);
  const correlation = down.reduce((sum, v, i) => sum + v * up[i], 0) / (down.length * deviation(down) * deviation(up));
  expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(down.length));
});

test('the latents of an autoencoder have directions of length 1, and its columns are these', () => {
  const { features, hidden, weights } = networkOf(SPECS.sae).columns(SPECS.sae, initialParameters(SPECS.sae, 0));
  expect([features, hidden]).toEqual([4, 2]);
  for (let i = 0; i < 4; i++) expect(Math.hypot(weights[i], weights[4 + i])).toBeCloseTo(1, 6);
});

test('an autoencoder has no weight decay', () => {
  expect(stepNumbers(SPECS.sae, 0).shrink).toBe(1);
  expect(stepNumbers(SPECS.absolute, 0).shrink).toBe(1 - 0.01 * 0.01);
});

test('importances that a spec names stand in place of the powers of the decay', () => {
  const spec = { ...SPECS.paper, importance: [[1, 0.25, 4]] };
  expect([...importanceOf(spec, 0)]).toEqual([1, 0.25, 4]);
  expect([...importanceOf(SPECS.paper, 0)]).toEqual([1, Math.fround(0.9), Math.fround(0.81)]);
});
