import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coin, draw, DRAW_RANGE, featureValue, fillBatch, restartSeed, streamKey } from '../../src/core/random.ts';

const MASK = 0xffffffffn;
const SEED_MAX = 2 ** 31 - 1;

/** The hash in exact integers: slow, and nothing can overflow. */
function exactMix(x: bigint): bigint {
  x = ((x ^ (x >> 16n)) * 0x7feb352dn) & MASK;
  x = ((x ^ (x >> 15n)) * 0x846ca68bn) & MASK;
  return x ^ (x >> 16n);
}

const exactKey = (seed: number, step: number): bigint =>
  exactMix((exactMix(BigInt(seed)) + BigInt.asUintN(32, BigInt(step))) & MASK);

function exactDraw(key: bigint, counter: number): bigint {
  const x = (BigInt(counter) * 0x9e3779b1n + key) & MASK;
  const first = ((x ^ (x >> 16n)) * 0x7feb352dn) & MASK;
  return (((first ^ (first >> 15n)) * 0x846ca68bn) & MASK) >> 8n;
}

/** A batch of N values of `features` features. */
function batch(length: number, seed: number, step: number, density: number): Float32Array {
  const x = new Float32Array(length);
  fillBatch(x, seed, step, density);
  return x;
}

const mean = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0) / x.length;

/** Pearson's correlation; for independent series of length N its standard deviation is 1 / sqrt(N). */
function correlation(x: Float32Array, y: Float32Array): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

describe('the hash', () => {
  test('gives the frozen numbers', () => {
    expect([streamKey(0, 0), streamKey(1, 0), streamKey(0, 1), streamKey(SEED_MAX, 199_999), streamKey(7, -1)]).toEqual(
      [0, 1_492_470_133, 1_753_845_952, 3_670_265_644, 1_293_698_202],
    );
    expect([0, 1, 2, 1_048_575].map((counter) => draw(streamKey(7, 42), counter))).toEqual([
      9_137_761, 15_747_168, 8_150_520, 3_299_284,
    ]);
  });

  test('agrees with exact integer arithmetic for every seed, step and counter', () => {
    const seeds = fc.integer({ min: 0, max: SEED_MAX });
    const steps = fc.integer({ min: -2, max: 200_000 });
    const counters = fc.integer({ min: 0, max: 4096 * 256 });
    fc.assert(
      fc.property(seeds, steps, counters, (seed, step, counter) => {
        const key = streamKey(seed, step);
        expect(BigInt(key)).toBe(exactKey(seed, step));
        expect(BigInt(draw(key, counter))).toBe(exactDraw(BigInt(key), counter));
      }),
    );
  });
});

describe('a feature value', () => {
  test('is off up to the sparsity and rises from there to one', () => {
    const flip = coin(0.25);
    const at = (u: number): number => featureValue(u * DRAW_RANGE, flip);
    expect([0, 0.5, 0.75, 0.8125, 0.875].map(at)).toEqual([0, 0, 0, 0.25, 0.5]);
    expect(featureValue(DRAW_RANGE - 1, flip)).toBeCloseTo(1, 6);
  });

  test('is exactly 0 or in (0, 1], at the ends of the draws and for every density', () => {
    const densities = fc.double({ min: 0.001, max: 1, noNaN: true });
    const bits = fc.oneof(
      fc.integer({ min: 0, max: DRAW_RANGE - 1 }),
      fc.constantFrom(0, 1, DRAW_RANGE - 2, DRAW_RANGE - 1),
    );
    fc.assert(
      fc.property(densities, bits, (density, u) => {
        const value = featureValue(u, coin(density));
        expect(Object.is(value, 0) || (value > 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('at density 1 is the draw itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DRAW_RANGE - 1 }), (bits) => {
        expect(featureValue(bits, coin(1))).toBe(bits / DRAW_RANGE);
      }),
    );
    expect(batch(10_000, 3, 5, 1).filter((value) => value > 0).length).toBe(10_000);
  });
});

describe('a batch', () => {
  const N = 200_000;
  const FIVE_SIGMA = 5 / Math.sqrt(N);

  test.each([1, 0.5, 0.1, 0.01, 0.001])('has the moments of its law at density %d', (density) => {
    const x = batch(N, 11, 3, density);
    const on = x.filter((value) => value > 0);
    // Share on: Bernoulli(p). Values that are on: uniform on [0, 1], mean 1/2, variance 1/12, and of its square 1/180.
    expect(Math.abs(on.length / N - density)).toBeLessThanOrEqual(FIVE_SIGMA * Math.sqrt(density * (1 - density)));
    expect(Math.abs(mean(on) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / on.length));
    expect(Math.abs(mean(on.map((value) => (value - 0.5) ** 2)) - 1 / 12)).toBeLessThan(
      5 * Math.sqrt(1 / 180 / on.length),
    );
    // All values: mean p/2, variance p/3 - p^2/4.
    expect(Math.abs(mean(x) - density / 2)).toBeLessThan(FIVE_SIGMA * Math.sqrt(density / 3 - density ** 2 / 4));
  });

  test.each([1, 0.3, 0.05])('has independent neighbours at density %d', (density) => {
    const x = batch(N, 11, 3, density);
    const lag = (by: number): number => correlation(x.subarray(0, N - by), x.subarray(by));
    for (const features of [1, 2, 5, 20, 64, 256]) expect(Math.abs(lag(features))).toBeLessThan(FIVE_SIGMA * 1.01);
    const others = [
      batch(N, 11, 4, density),
      batch(N, 11, 2, density),
      batch(N, 12, 3, density),
      batch(N, 10, 3, density),
    ];
    for (const other of others) expect(Math.abs(correlation(x, other))).toBeLessThan(FIVE_SIGMA);
  });

  test('has independent entries from step to step and from seed to seed', () => {
    const follow = (at: (i: number) => number): number => {
      const series = Float32Array.from({ length: 20_001 }, (_, i) => at(i));
      return Math.abs(correlation(series.subarray(1), series.subarray(0, 20_000)));
    };
    expect(follow((step) => batch(3, 5, step, 1)[2])).toBeLessThan(5 / Math.sqrt(20_000));
    expect(follow((seed) => batch(3, seed, 5, 1)[2])).toBeLessThan(5 / Math.sqrt(20_000));
    expect(follow((restart) => batch(3, restartSeed(0, restart), 0, 1)[0])).toBeLessThan(5 / Math.sqrt(20_000));
  });

  test('does not depend on the order or the pieces in which it is asked for', () => {
    const whole = batch(60, 9, 17, 0.4);
    batch(7, 9, 18, 0.4); // draws leave nothing behind
    expect(batch(60, 9, 17, 0.4)).toEqual(whole);
    expect(batch(23, 9, 17, 0.4)).toEqual(whole.subarray(0, 23));
    const backwards = whole.map((_, i) => featureValue(draw(streamKey(9, 17), 59 - i), coin(0.4))).reverse();
    expect(backwards).toEqual(whole);
  });

  test('of a denser law is on wherever the sparser one is', () => {
    const [dense, sparse] = [batch(1000, 1, 1, 0.5), batch(1000, 1, 1, 0.1)];
    expect(sparse.some((value) => value > 0)).toBe(true);
    expect([...sparse].filter((value, i) => value > dense[i])).toEqual([]);
  });
});

describe('the seed of a restart', () => {
  const seeds = fc.integer({ min: 0, max: SEED_MAX });

  test('is the seed itself for restart 0', () => {
    fc.assert(fc.property(seeds, (seed) => restartSeed(seed, 0) === seed));
  });

  test('lies in the range of seeds, and no two restarts share one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const all = Array.from({ length: 64 }, (_, restart) => restartSeed(seed, restart));
        expect(all.every((one) => Number.isInteger(one) && one >= 0 && one <= SEED_MAX)).toBe(true);
        expect(new Set(all).size).toBe(64);
      }),
    );
  });
});
