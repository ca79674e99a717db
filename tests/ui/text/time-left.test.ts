import { expect, test } from 'vitest';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';
import { remaining } from '../../../src/ui/text/time-left.ts';
import { polygons, SQUARE } from '../../widgets/polygons.ts';

const spec = restartsSpec({ features: 5, hidden: 2, steps: 1000, batch: 4, rate: 0.01, decay: 1, seed: 0, restarts: 1, sparsity: 0 }); // prettier-ignore
const at = (step: number, milliseconds?: number): string =>
  remaining({ spec, newest: polygons([SQUARE], [1], step), ...(milliseconds === undefined ? {} : { milliseconds }) });

test('the time left follows from the time taken', () => {
  expect(at(250, 4000)).toBe('about 12 s');
  expect(at(100, 10_000)).toBe('about 1 min 30 s');
  expect(at(999, 1000)).toBe('about 1 s');
});

test('nothing is said before the first step and after the last', () => {
  expect([at(0, 0), at(1000, 5000), at(1000), remaining({ spec: undefined, newest: undefined })]).toEqual(Array(4).fill('–')); // prettier-ignore
});
