import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importance } from '../../src/core/feature-importance.ts';
import { activate, forward, hiddenPoint, initialScale, initialWeights, readBack } from '../../src/core/model.ts';
import type { Model } from '../../src/core/model.ts';
import type { Output } from '../../src/core/spec.ts';

const model = (output: Output, rows: number[][], bias: number[]): Model => ({
  features: bias.length,
  hidden: rows.length,
  output,
  weights: Float32Array.from(rows.flat()),
  bias: Float32Array.from(bias),
});

describe('the forward pass', () => {
  // W = (1 0 -1; 0 2 1), x = (1, 0.5, 0.25): h = (0.75, 1.25), W^T h = (0.75, 2.5, 0.5).
  const rows = [
    [1, 0, -1],
    [0, 2, 1],
  ];
  const bias = [0.25, -1, -2];
  const x = [1, 0.5, 0.25];

  test('goes down and up through the same weights', () => {
    const relu = model('relu', rows, bias);
    expect([...hiddenPoint(relu, x)]).toEqual([0.75, 1.25]);
    expect([...readBack(relu, [0.75, 1.25])]).toEqual([0.75, 2.5, 0.5]);
    expect([...forward(relu, x)]).toEqual([1, 1.5, 0]);
    expect([...forward(model('linear', rows, bias), x)]).toEqual([1, 1.5, -1.5]);
  });

  test('leaves what is above 0 alone and cuts what is below, with ReLU only', () => {
    expect([-1, 0, 2].map((z) => activate('relu', z))).toEqual([0, 0, 2]);
    expect([-1, 0, 2].map((z) => activate('linear', z))).toEqual([-1, 0, 2]);
  });

  test('answers the empty input with the bias', () => {
    expect([...forward(model('linear', rows, bias), [0, 0, 0])]).toEqual(bias);
    expect([...forward(model('relu', rows, bias), [0, 0, 0])]).toEqual([0.25, 0, 0]);
  });
});

/** sum_i I_i (x_i - x'_i)^2 */
const loss = (one: Model, weight: ArrayLike<number>, x: readonly number[]): number =>
  [...forward(one, x)].reduce((sum, out, i) => sum + weight[i] * (x[i] - out) ** 2, 0);

/**
 * The loss's gradient by hand. With e_i = 2 I_i (x'_i - x_i) where the output is on:
 * dL/db_i = e_i, and W enters twice, down and up: dL/dW_ji = x_i (W e)_j + h_j e_i.
 */
function gradient(one: Model, weight: ArrayLike<number>, x: readonly number[]): { weights: number[]; bias: number[] } {
  const { features, hidden, output } = one;
  const [h, out] = [hiddenPoint(one, x), forward(one, x)];
  const e = x.map((value, i) => (output === 'relu' && out[i] <= 0 ? 0 : 2 * weight[i] * (out[i] - value)));
  const back = hiddenPoint(one, e);
  const cell = (j: number, i: number): number => x[i] * back[j] + h[j] * e[i];
  return {
    bias: e,
    weights: Array.from({ length: hidden * features }, (_, at) => cell(Math.floor(at / features), at % features)),
  };
}

/** dL/d(parameter) by central differences; 2^-8 on multiples of 2^-10 loses no digit in 32-bit parameters. */
function numeric(one: Model, part: 'weights' | 'bias', at: number, lossOf: (moved: Model) => number): number {
  const step = 2 ** -8;
  const moved = (by: number): number => {
    const array = one[part].slice();
    array[at] += by;
    return lossOf({ ...one, [part]: array });
  };
  return (moved(step) - moved(-step)) / (2 * step);
}

describe.each(['linear', 'relu'] as const)('the gradient of the loss of the %s model', (output) => {
  const tenths = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1024);
  const values = (length: number): fc.Arbitrary<number[]> => fc.array(tenths, { minLength: length, maxLength: length });

  test('agrees with central differences', () => {
    fc.assert(
      fc.property(values(10), values(5), values(5), (weights, bias, signed) => {
        const one = model(output, [weights.slice(0, 5), weights.slice(5)], bias);
        const [x, weight] = [signed.map(Math.abs), importance(5, 0.75)];
        const z = readBack(one, hiddenPoint(one, x)).map((value, i) => value + bias[i]);
        fc.pre(output === 'linear' || z.every((value) => Math.abs(value) > 0.05)); // away from the kink
        const exact = gradient(one, weight, x);
        const found = (part: 'weights' | 'bias', at: number): number =>
          numeric(one, part, at, (moved) => loss(moved, weight, x));
        // The loss is of degree 4 in W: the error of a central difference is third derivative * step^2 / 6.
        exact.weights.forEach((value, at) => expect(Math.abs(found('weights', at) - value)).toBeLessThan(1e-3));
        exact.bias.forEach((value, at) => expect(Math.abs(found('bias', at) - value)).toBeLessThan(1e-9));
      }),
      { numRuns: 200 },
    );
  });
});

describe('initial weights', () => {
  test.each([
    [1, 0.8],
    [2, 0.5],
    [5, 0.08],
    [8, 0.03125],
    [20, 0.02],
  ])('of %d hidden dimensions have mean 0 and standard deviation %d', (hidden, scale) => {
    expect(initialScale(hidden)).toBeCloseTo(scale, 12);
    const N = 100_000;
    const all = Array.from({ length: N / (hidden * 100) }, (_, seed) => [
      ...initialWeights({ hidden, features: 100 }, seed),
    ]).flat();
    const mean = all.reduce((a, b) => a + b) / N;
    const variance = all.reduce((sum, w) => sum + w * w, 0) / N;
    expect(all.length).toBe(N);
    expect(Math.abs(mean)).toBeLessThan((5 * scale) / Math.sqrt(N));
    expect(Math.abs(Math.sqrt(variance) / scale - 1)).toBeLessThan(5 / Math.sqrt(2 * N));
  });

  test('are as spread as a normal law: 68 % within one standard deviation, 95 % within two', () => {
    const all = initialWeights({ hidden: 2, features: 50_000 }, 1);
    const within = (times: number): number => all.filter((w) => Math.abs(w) < 0.5 * times).length / all.length;
    expect(Math.abs(within(1) - 0.683)).toBeLessThan(0.015);
    expect(Math.abs(within(2) - 0.954)).toBeLessThan(0.01);
  });

  test('have nothing to do with their neighbours, nor with another seed’s', () => {
    const N = 100_000;
    const [one, other] = [0, 1].map((seed) => initialWeights({ hidden: 2, features: N / 2 }, seed));
    const correlation = (at: (i: number) => number): number =>
      one.reduce((sum, w, i) => sum + w * at(i), 0) / (N * initialScale(2) ** 2);
    expect(Math.abs(correlation((i) => one[i + 1] ?? 0))).toBeLessThan(5 / Math.sqrt(N));
    expect(Math.abs(correlation((i) => one[(i + N / 2) % N]))).toBeLessThan(5 * Math.sqrt(2 / N)); // each pair twice
    expect(Math.abs(correlation((i) => other[i]))).toBeLessThan(5 / Math.sqrt(N));
  });

  test('depend on the seed and on nothing else', () => {
    const size = { hidden: 2, features: 5 };
    expect(initialWeights(size, 7)).toEqual(initialWeights(size, 7));
    expect(initialWeights(size, 7)).not.toEqual(initialWeights(size, 8));
    expect(initialWeights(size, 7)).toHaveLength(10);
  });
});

test('importance falls by the decay from feature to feature', () => {
  expect([...importance(4, 0.5)]).toEqual([1, 0.5, 0.25, 0.125]);
  expect([...importance(3, 1)]).toEqual([1, 1, 1]);
  expect([...importance(3, 0)]).toEqual([1, 0, 0]);
});
