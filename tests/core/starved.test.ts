import { expect, test } from 'vitest';
import { restartsSpec } from '../../src/core/batches/restarts.ts';
import { nourishing, starvedAt } from '../../src/core/starved.ts';
import type { Spec } from '../../src/core/spec.ts';
import { evenDensities, sweepSpec } from '../../src/core/batches/sweep.ts';

const spec = (density: number, rate: number, batch: number, more: Partial<Spec> = {}): Spec => ({
  ...restartsSpec({
    features: 20,
    hidden: 5,
    steps: 10_000,
    batch,
    rate,
    sparsity: 0,
    decay: 0.7,
    seed: 0,
    restarts: 1,
  }),
  density: [density],
  ...more,
});

/*
 * Loss of the worse of two restarts, of the better for 80 features, over that of the paper's recipe:
 * [features, density, rate, batch, ratio]. 5 features are in 2 dimensions, 20 in 5, 80 in 8; decay 0.7, for 80 0.9;
 * 10,000 steps, but 20,000 where the rate is 0.001 or 0.003 and the batch 256 at density 0.001.
 */
const MEASURED = [
  [5, 0.03, 0.01, 256, 1.0],
  [5, 0.01, 0.01, 256, 1.0],
  [5, 0.001, 0.01, 256, 1.89],
  [20, 0.01, 0.01, 256, 0.95],
  [20, 0.003, 0.01, 256, 10.8],
  [20, 0.003, 0.003, 256, 3.0],
  [20, 0.003, 0.001, 1024, 1.11],
  [20, 0.001, 0.01, 256, 24.5],
  [20, 0.001, 0.01, 1024, 10.2],
  [20, 0.001, 0.003, 256, 16.3],
  [20, 0.001, 0.001, 1024, 1.09],
  [80, 0.01, 0.01, 256, 0.99],
  [80, 0.001, 0.01, 256, 10.5],
  [80, 0.001, 0.003, 1024, 1.79],
  [80, 0.001, 0.001, 256, 2.49],
  [80, 0.001, 0.001, 1024, 1.04],
] as const;

test.each(MEASURED)(
  '%i features at density %d, rate %d, batch %i: %d times the loss',
  (_n, density, rate, batch, ratio) => {
    expect(starvedAt(spec(density, rate, batch)) !== undefined).toBe(ratio > 1.15);
  },
);

test('the recipe that is offered is never starved, and never shorter or thinner than what it replaces', () => {
  for (const density of [1, 0.1, 0.01, 0.001]) {
    for (const [rate, batch, steps] of [
      [1, 1, 1],
      [0.01, 256, 3000],
      [0.1, 4096, 200_000],
    ] as const) {
      const better = nourishing({ rate, batch, steps });
      expect(starvedAt(spec(density, rate, batch, better))).toBeUndefined();
      expect([better.batch >= batch, better.steps >= steps]).toEqual([true, true]);
    }
  }
});

test('a sweep is starved where its lowest density is', () => {
  const common = { features: 20, hidden: 5, steps: 10_000, batch: 256, rate: 0.01, decay: 0.7, seed: 0, restarts: 8 };
  expect(starvedAt(sweepSpec(common, evenDensities(0.001, 25)))).toBeCloseTo(0.001, 9);
  expect(starvedAt(sweepSpec(common, evenDensities(0.01, 25)))).toBeUndefined();
});
