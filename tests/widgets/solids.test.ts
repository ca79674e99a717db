// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import solids from '../../src/widgets/solids.ts';

const shown = (changes: Values = {}) =>
  finishedView(solids, { ...defaults(solids.settings), restarts: 3, steps: 1500, batch: 64, ...changes });
const view = await shown();

test('six features make an octahedron, whose shares add up to the dimensions', () => {
  expect(solids.shape(view)).toBe('octahedron');
  expect(solids.describe(view)).toMatch(
    /represents 6 of 6 features in 3 dimensions: octahedron\. Their dimensionalities add up to 3\.00\. 3 restarts: \d octahedr(on|a)/,
  );
  expect(solids.readouts(view).map(({ value }) => value)).toContain('3.00 of 3');
});

test('parts are counted, and what is given up is said', async () => {
  const five = await shown({ features: 5 });
  expect(solids.shape(five)).toBe('alone pair pair');
  expect(solids.describe(five)).toContain('in 3 dimensions: 1 alone and 2 pairs.');
  expect(solids.describe(five)).toMatch(/3 restarts: \d × 1 alone and 2 pairs/);
  const dense = await shown({ features: 8, sparsity: 0.6, restarts: 6 });
  expect(solids.describe(dense)).toMatch(/represents 6 of 8 features .* dropped\./);
});

test('the picture is turned by hand, and so are the thumbnails', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  solids.draw(host, view, change);
  const small = (): string | null => host.querySelector('.thumbnails .shaft')!.getAttribute('d');
  const before = small();
  const [turn] = host.querySelectorAll<HTMLInputElement>('.hand-sliders input');
  turn.value = '50';
  turn.dispatchEvent(new Event('input'));
  expect(change).toHaveBeenLastCalledWith({ turn: 50, tilt: 18 });
  solids.draw(host, { ...view, values: { ...view.values, turn: 50 } }, change);
  expect(small()).not.toBe(before);
  expect(host.querySelectorAll('.large .orbit')).toHaveLength(1);
});

test('the table has the place of each tip', () => {
  const { columns, rows } = solids.table(view);
  expect(columns.slice(3, 6)).toEqual(['x', 'y', 'z']);
  for (const row of rows) {
    const [, norm, , ...place] = row.map((cell) => Number(String(cell).replace('−', '-')));
    expect(Math.hypot(...place.slice(0, 3))).toBeCloseTo(norm, 2);
  }
});
