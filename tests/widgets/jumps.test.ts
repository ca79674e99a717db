// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { fetchPictures } from '../../src/plots/picture.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import jumps from '../../src/widgets/jumps.ts';

await fetchPictures();
const shown = (changes: Values = {}) => finishedView(jumps, { ...defaults(jumps.settings), restarts: 3, ...changes });
const oneHot = await shown({ data: 'one-hot', features: 6, hidden: 2, rate: 0.005 });

test('one feature at a time is a set of all, whatever the density', () => {
  const spec = jumps.spec!(oneHot.values);
  expect(spec.law).toEqual({ kind: 'sets', size: 6, rule: 'one-of' });
  expect(spec.density).toEqual([1, 1, 1]);
  expect(jumps.spec!({ ...oneHot.values, data: 'independent', density: 0.2 })).toMatchObject({ density: [0.2, 0.2, 0.2] }); // prettier-ignore
});

test('frames on the way are evaluated as the last is, where there are few features', async () => {
  const { spec, history } = await shown({ steps: 300, batch: 64 });
  expect(spec!.wholeSample).toBe(true);
  const again = await finishedView(jumps, { ...defaults(jumps.settings), restarts: 3, steps: 300, batch: 64 });
  expect(history.at(-1)!.evaluation).toEqual(again.newest!.evaluation);
  const [before, last] = history.slice(-2).map(({ evaluation }) => evaluation[0]);
  expect(Math.abs(before / last - 1)).toBeLessThan(0.001);
});

test('runs end on levels, which stand as lines with their names', () => {
  const level = jumps.readouts(oneHot).find(({ label }) => label === 'on level')!.value;
  expect(level).toMatch(/^[456] kept( \++)?$/);
  expect(jumps.describe(oneHot)).toContain(`, on the level ${level}.`);
  const host = document.createElement('div');
  jumps.draw(host, oneHot, () => undefined);
  expect(host.querySelector('.levels')!.getAttribute('d')!.match(/M/g)).toHaveLength(6);
  expect(host.querySelectorAll('.lines path')).toHaveLength(6);
});

test('the table has the loss and the share of each feature at some steps', () => {
  const { columns, rows } = jumps.table(oneHot);
  expect(columns).toHaveLength(8);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every((row) => row.length === 8)).toBe(true);
  expect(rows.at(-1)![0]).toBe('4,000');
});

test.each<Values>([
  { features: 1, hidden: 1, data: 'one-hot' },
  { features: 2, hidden: 4 },
  { features: 30, hidden: 3, density: 1 },
  { features: 9, hidden: 2, data: 'one-hot', density: 0.001 },
])('at %j there are a picture, words and numbers', async (changes) => {
  const odd = await shown({ ...changes, steps: 2, batch: 1, restarts: 1 });
  const host = document.createElement('div');
  jumps.draw(host, odd, () => undefined);
  const text = [jumps.describe(odd), host.querySelector('.way')!.innerHTML, JSON.stringify(jumps.table(odd))].join(
    '\n',
  );
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  expect(jumps.readouts(odd).every(({ value }) => value !== '')).toBe(true);
});

test('where the last frame has a sample of its own, curves end before it', async () => {
  const many = await shown({ features: 30, hidden: 3, steps: 40, batch: 4, restarts: 1 });
  const host = document.createElement('div');
  jumps.draw(host, many, () => undefined);
  expect(host.querySelector('.strong')!.getAttribute('d')).not.toContain('L1000,');
});
