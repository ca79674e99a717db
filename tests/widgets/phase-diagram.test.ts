// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { fetchPictures } from '../../src/plots/picture.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import phaseDiagram from '../../src/widgets/phase-diagram.ts';

await fetchPictures();
const shown = (changes: Values = {}) =>
  finishedView(phaseDiagram, {
    ...defaults(phaseDiagram.settings),
    ...{ cells: 5, restarts: 4, steps: 800, batch: 64 },
    ...changes,
  });
const view = await shown();
const at = (importance: number, density: number) => ({ ...view, values: { ...view.values, importance, density } });

test('the shape is what became of the last feature in the chosen cell', () => {
  expect(phaseDiagram.shape(at(1, 0.03))).toBe('superposed');
  expect(phaseDiagram.shape(at(0.1, 1))).toBe('ignored');
  expect(phaseDiagram.shape(at(10, 1))).toBe('dedicated');
});

test('its sentence counts every cell once', () => {
  const counts = [...phaseDiagram.describe(view).matchAll(/(\d+) cells/g)].map(([, count]) => Number(count));
  const [superposed, dedicated, ignored, all] = counts;
  expect(superposed + dedicated + ignored).toBe(25);
  expect(all).toBe(25);
  expect(phaseDiagram.describe(at(10, 1))).toMatch(/At importance 10, density 1: a dimension of its own\.$/);
});

test('the table has a row for each cell, with both verdicts', () => {
  const { columns, rows } = phaseDiagram.table(view);
  expect(rows).toHaveLength(25);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows[0].slice(0, 4)).toEqual(['0.1', '1', 'not represented', 'not represented']);
});

test('both maps and the chosen model are drawn, and sliders choose another cell', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  phaseDiagram.draw(host, view, change);
  phaseDiagram.draw(host, view, change);
  expect(host.querySelectorAll('.phase-map')).toHaveLength(2);
  expect(host.querySelectorAll('.single .line g.columns > g')).toHaveLength(2);
  const [across, up] = host.querySelectorAll<HTMLInputElement>('.hand-sliders input');
  expect([across.getAttribute('aria-valuetext'), up.getAttribute('aria-valuetext')]).toEqual(['1', '0.1']);
  across.value = '4';
  across.dispatchEvent(new Event('input'));
  expect(change.mock.lastCall![0]).toEqual({ importance: expect.closeTo(10, 6) as number, density: expect.closeTo(0.1, 6) as number }); // prettier-ignore
  up.value = '4';
  up.dispatchEvent(new Event('input'));
  expect(change.mock.lastCall![0]).toMatchObject({ density: 1 });
});

test('three features in two dimensions are arrows in the plane', async () => {
  const host = document.createElement('div');
  phaseDiagram.draw(host, await shown({ size: '3-in-2', steps: 20 }), () => undefined);
  expect(host.querySelectorAll('.single .arrows .columns > g')).toHaveLength(3);
});
