import { describe, expect, test } from 'vitest';
import { binomial } from '../../../src/core/evaluation/binomial.ts';
import { fillBatch } from '../../../src/core/random.ts';
import { batchOf, countsOn, expected, makeupOf, sharesOf } from '../../../src/core/findings/on-at-once.ts';

test('a batch is the one that training draws', () => {
  const trained = new Float32Array(256 * 5);
  fillBatch(trained, 7, 3, 0.25);
  expect(batchOf(256, 5, 7, 3, 0.75)).toEqual(trained);
});

test('samples are counted by how many features are on', () => {
  const batch = Float32Array.of(0, 0, 0, 0.5, 0, 0, 0, 0.1, 1, 1, 1, 1);
  expect(countsOn(batch, 3)).toEqual([1, 1, 1, 1]);
  expect(makeupOf(sharesOf([1, 1, 1, 1]))).toEqual({ cells: 0.5, none: 0.25, one: 0.25, together: 0.5 });
});

describe('the formula', () => {
  test('is 1 - S^n - n (1 - S) S^(n - 1)', () => {
    expect(expected(5, 0.9).together).toBeCloseTo(0.08146, 10);
    expect(expected(5, 0)).toEqual({ cells: 1, none: 0, one: 0, together: 1 });
    expect(expected(1, 0.3)).toMatchObject({ none: 0.3, together: 0 });
  });

  test.each([1, 2, 5, 20, 256])('agrees with the binomial distribution for n = %i', (n) => {
    for (const sparsity of [0, 0.3, 0.9, 0.999]) {
      const [byFormula, summed] = [expected(n, sparsity), makeupOf(binomial(n, 1 - sparsity))];
      for (const name of ['cells', 'none', 'one', 'together'] as const) {
        expect(byFormula[name]).toBeCloseTo(summed[name], 9);
      }
    }
  });

  test.each([0, 0.5, 0.9, 0.99])('is what draws come to at S = %d', (sparsity) => {
    const samples = 65_536;
    const drawn = makeupOf(sharesOf(countsOn(batchOf(samples, 5, 0, 1, sparsity), 5)));
    const share = expected(5, sparsity).together;
    const deviation = Math.sqrt((share * (1 - share)) / samples);
    expect(Math.abs(drawn.together - share)).toBeLessThanOrEqual(4 * deviation);
  });
});
