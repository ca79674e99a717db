// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import many from '../../src/widgets/many-features.ts';

const shown = (changes: Values = {}) =>
  finishedView(many, { ...defaults(many.settings), restarts: 2, steps: 1000, batch: 128, ...changes });
const view = await shown();

test('nine of twenty features are represented, one alone and four pairs', () => {
  expect(many.shape(view)).toBe('9-represented');
  expect(many.describe(view)).toMatch(
    /represents 9 of 20 features in 5 dimensions: 1 alone and 4 pairs\. That is 1\.7\d for each dimension\. 2 restarts: /,
  );
  expect(many.readouts(view).map(({ value }) => value)).toContain('9 of 20: 1 alone and 4 pairs');
});

test('without a ReLU the first five are kept, and it is said', async () => {
  const linear = await shown({ output: 'linear' });
  expect(many.describe(linear)).toMatch(/5 dimensions: 5 alone\. .* The output is linear: there is no ReLU\.$/);
});

test('the map is drawn with a thumbnail for each restart, of which one is chosen', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  many.draw(host, view, change);
  many.draw(host, view, change);
  expect(host.querySelectorAll('.overlap-map')).toHaveLength(1);
  const small = host.querySelectorAll<HTMLButtonElement>('.thumbnails button');
  expect([...small].map((button) => button.querySelectorAll('.entries path').length > 0)).toEqual([true, true]);
  for (const button of small) button.click();
  expect(change.mock.calls.map(([values]) => (values as Values).shown)).toContain(0);
  expect(change).toHaveBeenCalledTimes(2);
});

test('the table has a row for each feature, with how much it shares', () => {
  const { columns, rows } = many.table(view);
  expect(rows).toHaveLength(20);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(Number(rows[0].at(-1))).toBeLessThan(0.05);
  expect(Number(rows[4].at(-1))).toBeGreaterThan(0.9);
});

test('every preset sets what the one before it set', () => {
  const [small, large] = many.presets!.map(({ values }) => values);
  expect(Object.keys(small)).toEqual(Object.keys(large));
  expect(large).toMatchObject({ features: 80, hidden: 20, decay: 0.9 });
});

test('fewer features than dimensions stand alone, and of one that is dropped nothing is said', async () => {
  const roomy = await shown({ features: 2, hidden: 4, steps: 300 });
  expect(many.describe(roomy)).toContain('2 of 2 features in 4 dimensions: 2 alone.');
  const nothing = await shown({ features: 1, hidden: 3, steps: 1, sparsity: 0.999 });
  expect(many.describe(nothing)).toMatch(/of 1 feature in 3 dimensions/);
});
