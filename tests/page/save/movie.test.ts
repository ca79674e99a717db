/* Which pictures of a run a moving picture is made of. */
import { expect, test } from 'vitest';
import type { Frame } from '../../../src/core/spec.ts';
import { picked } from '../../../src/page/save/movie.ts';

const none = new Float32Array(0);
const run = (count: number): Frame[] =>
  Array.from({ length: count }, (_, step) => ({ step, loss: none, evaluation: none, parameters: none }));
const steps = (frames: readonly Frame[]): number[] => frames.map(({ step }) => step);

test('it has the first and the last, in order, each once, and more of the run’s begin', () => {
  const shown = steps(picked(run(151), 60));
  expect([shown[0], shown.at(-1)]).toEqual([0, 150]);
  expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
  expect(shown.filter((step) => step <= 50).length).toBeGreaterThan(shown.length / 3);
});

test('a short run is shown whole', () => {
  expect(steps(picked(run(3), 60))).toEqual([0, 1, 2]);
  expect(steps(picked(run(1), 60))).toEqual([0]);
});
