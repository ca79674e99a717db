import { describe, expect, test } from 'vitest';
import { evaluationSample } from '../../../src/core/evaluation/evaluation.ts';
import { evaluationLoss } from '../../../src/core/models/paper-loss.ts';
import { lawOf } from '../../../src/core/laws/law-table.ts';
import type { Law, Spec } from '../../../src/core/spec.ts';
import { specOf } from './series.ts';
import { mean, minima } from './sums.ts';

/** Expects a number to be another's, up to a relative error. */
function within(error: number, found: number, exact: number): void {
  expect(Math.abs(found - exact), `${found} for ${exact}`).toBeLessThanOrEqual(error * Math.abs(exact));
}

const scaled = (n: number): Law => ({
  kind: 'independent',
  scale: [Array.from({ length: n }, (_, i) => [1, 0.1, 2, 0.5, 1][i % 5])],
});
const together = (size: number): Law => ({ kind: 'sets', size, rule: 'together' });
const oneOf = (size: number): Law => ({ kind: 'sets', size, rule: 'one-of' });

const DENSITIES = [1, 0.5, 0.2, 0.05, 0.01];
const CASES = DENSITIES.flatMap((density): [string, Spec][] => [
  ['five of different densities', specOf(5, density, scaled(5))],
  ['twelve of different densities', specOf(12, density, scaled(12))],
  ['six with signs', specOf(6, density, { kind: 'independent', signed: true })],
  ['two sets of two', specOf(4, density, together(2))],
  ['three sets of two with signs', specOf(6, density, { kind: 'sets', size: 2, rule: 'together', signed: true })],
  ['two sets of three', specOf(6, density, together(3))],
  ['two sets of ten', specOf(20, density, together(10))],
  ['one of two, twice', specOf(4, density, oneOf(2))],
  ['one of three, twice', specOf(6, density, oneOf(3))],
  ['one of six', specOf(6, density, oneOf(6))],
]).map(([name, spec]) => ({ name, spec, density: spec.density[0] }));

/** The probability that features i and j are on together. */
function meeting({ density: [p], law }: Spec, i: number, j: number): number {
  if (law?.kind === 'sets') {
    const same = Math.floor(i / law.size) === Math.floor(j / law.size);
    if (law.rule === 'together') return same ? p : p * p;
    return same ? 0 : (p / law.size) ** 2;
  }
  const scale = law?.kind === 'independent' ? law.scale?.[0] : undefined;
  return Math.min(1, p * (scale?.[i] ?? 1)) * Math.min(1, p * (scale?.[j] ?? 1));
}

describe.each(CASES)('$name at density $density', ({ spec }) => {
  const { features } = spec;
  const law = lawOf(spec);
  const sample = law.sample(spec, 0, true);
  const power = law.power(spec, 0);

  test('weights add up to one, for frames on the way too', () => {
    for (const whole of [true, false])
      within(
        1e-6,
        mean(law.sample(spec, 0, whole), features, () => 1),
        1,
      );
  });

  test('left out features and pairs cost what they cost', () => {
    const found = minima(sample, features);
    let [sum, exact] = [0, 0];
    found.forEach((row, i) => {
      within(0.003, row[i], power[i]);
      for (let j = 0; j < i; j++) {
        const pair = meeting(spec, i, j) / 6;
        if (features < 12) within(0.01, row[j], pair);
        sum += row[j];
        exact += pair;
      }
    });
    within(0.005, sum, exact);
  });
});

test('with signs, every combination of them comes alike', () => {
  const spec = specOf(3, 0.4, { kind: 'independent', signed: true });
  const sample = lawOf(spec).sample(spec, 0, true);
  for (const signs of [
    [1, 1, 1],
    [1, 1, -1],
    [-1, 1, -1],
    [-1, -1, -1],
  ]) {
    const all = mean(sample, 3, (x) => (signs.every((sign, i) => x[i] * sign > 0) ? 1 : 0));
    within(0.01, all, 0.4 ** 3 / 8);
  }
  within(
    0.003,
    mean(sample, 3, (x) => Math.abs(x[0])),
    0.2,
  );
});

test('one-hot data put the regular polygons on their exact energy levels', () => {
  const spec = specOf(6, 1, oneOf(6));
  const sample = lawOf(spec).sample(spec, 0, true);
  // k arrows of length l and bias b, the others dead at 1 / 12: H / (3 c) of Chen et al. 2023, per feature.
  for (const [k, l, b, level] of [
    [4, 1, 0, 0.09722],
    [5, 1.17046, -0.2823, 0.0618],
    [6, 1.32053, -0.61814, 0.04819],
  ]) {
    const turn = (i: number): number => (2 * Math.PI * i) / k;
    const row = (along: (a: number) => number): number[] =>
      Array.from({ length: 6 }, (_, i) => (i < k ? l * along(turn(i)) : 0));
    const model = {
      ...{ features: 6, hidden: 2, output: 'relu' as const },
      weights: Float32Array.of(...row(Math.cos), ...row(Math.sin)),
      bias: Float32Array.from({ length: 6 }, (_, i) => (i < k ? b : 1 / 12)),
    };
    within(0.002, 6 * evaluationLoss(model, Array(6).fill(1), sample), level);
  }
});

test('the paper’s law has the paper’s sample', () => {
  const spec = specOf(5, 0.1);
  const [found, exact] = [lawOf(spec).sample(spec, 0, false), evaluationSample(5, 0.1, false)];
  expect({ ...found, parts: [...found.parts] }).toEqual({ ...exact, parts: [...exact.parts] });
});

test('hidden points have the spread that their model gives them', () => {
  const of = specOf(3, 0.3);
  const parameters = Float32Array.of(1, 0.5, -1, 0.25, 2, 0.1);
  const spec = specOf(2, 0.3, { kind: 'hidden', of, parameters });
  // E[h^2] = sum_i W_i^2 p / 3 + sum_{i != j} W_i W_j p^2 / 4
  [...lawOf(spec).power(spec, 0)].forEach((found, d) => {
    const w = parameters.subarray(3 * d, 3 * d + 3);
    const [sum, squares] = [w.reduce((a, b) => a + b), w.reduce((a, b) => a + b * b, 0)];
    within(0.005, found, squares * 0.1 + (sum ** 2 - squares) * 0.0225);
  });
});

test('instances share a sample where their densities agree', () => {
  const law: Law = {
    kind: 'independent',
    scale: [
      [1, 1],
      [1, 0.5],
      [0.5, 0.5],
      [1, 1],
    ],
  };
  const spec = { ...specOf(2, 0.4, law), density: [0.4, 0.4, 0.8, 0.2], seed: [1, 2, 3, 4] };
  const [a, b, c, d] = spec.seed.map((_, i) => lawOf(spec).shares(spec, i));
  expect(a).toBe(c);
  expect(new Set([a, b, d]).size).toBe(3);
});

test('a large sample comes in small parts', () => {
  const spec = specOf(256, 0.05, scaled(256));
  const parts = [...lawOf(spec).sample(spec, 0, false).parts];
  expect(Math.max(...parts.map(({ weights }) => weights.length))).toBeLessThanOrEqual(256);
});
