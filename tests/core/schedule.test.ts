import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine, power, rateAt, stepNumbers } from '../../src/core/schedule.ts';

test('a power agrees with Math.pow to 12 digits', () => {
  const bases = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(bases, fc.integer({ min: 0, max: 256 }), (base, exponent) => {
      expect(Math.abs(power(base, exponent) - base ** exponent)).toBeLessThan(1e-12);
    }),
  );
  for (const exponent of [1, 2, 3, 10, 1000, 200_000]) {
    expect(Math.abs(power(0.999, exponent) - 0.999 ** exponent)).toBeLessThan(1e-12);
  }
});

test('a power is exact where it can be', () => {
  expect([0, 1, 2, 5, 10].map((exponent) => power(2, exponent))).toEqual([1, 2, 4, 32, 1024]);
  expect([power(0, 0), power(0, 3), power(1, 255), power(0.5, 4)]).toEqual([1, 0, 1, 0.0625]);
});

test('the cosine agrees with Math.cos to 12 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
      expect(Math.abs(cosine(x) - Math.cos(Math.PI * x))).toBeLessThan(1e-12);
    }),
  );
  for (const x of [0, 0.25, 1 / 3, 0.5, 1]) expect(Math.abs(cosine(x) - Math.cos(Math.PI * x))).toBeLessThan(1e-12);
});

describe('the rate', () => {
  const run = { rate: 0.01, steps: 1000 };

  test('falls along a cosine from its value to 0', () => {
    const at = (step: number): number => rateAt({ ...run, schedule: 'cosine' }, step);
    expect(at(0)).toBeCloseTo(0.01, 14);
    expect(at(250)).toBeCloseTo(0.005 * (1 + Math.SQRT1_2), 14);
    expect(at(500)).toBeCloseTo(0.005, 14);
    expect(at(1000)).toBeCloseTo(0, 14);
    expect(at(999)).toBeGreaterThan(0);
    for (let step = 0; step < 1000; step++) expect(at(step + 1)).toBeLessThan(at(step));
  });

  test('stays where it is when constant', () => {
    for (const step of [0, 1, 999]) expect(rateAt({ ...run, schedule: 'constant' }, step)).toBe(0.01);
  });
});

describe('the numbers of a step', () => {
  test('at the first step undo the moments’ start at 0', () => {
    const { shrink, pace, correction } = stepNumbers({ rate: 0.01, schedule: 'constant', steps: 10 }, 0);
    expect(shrink).toBeCloseTo(0.9999, 14);
    expect(pace).toBeCloseTo(0.1, 14);
    expect(correction).toBeCloseTo(1 / Math.sqrt(0.001), 10);
  });

  test('make the update that PyTorch documents for AdamW', () => {
    const spec = { rate: 0.03, schedule: 'cosine', steps: 50 } as const;
    let [theta, first, second] = [0.7, 0, 0]; // the textbook's way
    let [value, mu, nu] = [0.7, 0, 0]; // ours
    for (let step = 0; step < 50; step++) {
      const gradient = Math.sin(3 * step) + 0.2;
      const rate = 0.015 * (1 + Math.cos((Math.PI * step) / 50));
      theta -= rate * 0.01 * theta;
      first = 0.9 * first + 0.1 * gradient;
      second = 0.999 * second + 0.001 * gradient ** 2;
      const [firstHat, secondHat] = [first / (1 - 0.9 ** (step + 1)), second / (1 - 0.999 ** (step + 1))];
      theta -= (rate * firstHat) / (Math.sqrt(secondHat) + 1e-8);

      const { shrink, pace, correction } = stepNumbers(spec, step);
      mu = 0.9 * mu + 0.1 * gradient;
      nu = 0.999 * nu + 0.001 * gradient ** 2;
      value = value * shrink - (pace * mu) / (Math.sqrt(nu) * correction + 1e-8);
      expect(Math.abs(value - theta)).toBeLessThan(1e-12);
    }
    expect(Math.abs(theta - 0.7)).toBeGreaterThan(0.1);
  });
});
