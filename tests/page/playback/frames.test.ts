import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Spec } from '../../../src/core/spec.ts';
import { every, total } from '../../../src/page/playback/frames.ts';

const spec = (features: number, hidden: number, models: number, steps: number): Spec => ({
  features,
  hidden,
  steps,
  batch: 1,
  rate: 0.1,
  schedule: 'constant',
  output: 'relu',
  density: Array.from({ length: models }, () => 0.5),
  decay: Array.from({ length: models }, () => 1),
  seed: Array.from({ length: models }, (_, i) => i),
});

test('a small model is recorded in as many frames as its figure asks for, or each step of a shorter run', () => {
  expect([every(spec(5, 2, 8, 3000), 150), total(spec(5, 2, 8, 3000), 150)]).toEqual([20, 151]);
  expect([every(spec(5, 2, 8, 3), 150), total(spec(5, 2, 8, 3), 150)]).toEqual([1, 4]);
  expect([every(spec(80, 8, 64, 1234), 100), total(spec(80, 8, 64, 1234), 100)]).toEqual([12, 104]);
});

test('no recording takes more than 64 MB, but for the start and the end of a run, which are always kept', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1, max: 256 }),
    fc.integer({ min: 1, max: 64 }),
    fc.integer({ min: 1, max: 640 }),
    fc.integer({ min: 1, max: 200_000 }),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 200 }), ([n, m, k, steps], count) => {
      const frames = total(spec(n, m, k, steps), count);
      expect(frames).toBeGreaterThanOrEqual(2);
      expect(frames === 2 || frames * 4 * k * (n * m + n + 2) <= 2 ** 26).toBe(true);
      const untied = total({ ...spec(n, m, k, steps), model: 'absolute' }, count);
      expect(untied === 2 || untied * 4 * k * (2 * n * m + n + 2) <= 2 ** 26).toBe(true);
    }),
    { seed: 11, numRuns: 500 },
  );
});
