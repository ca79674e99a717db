// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import antiprism from '../../src/widgets/antiprism.ts';

const shown = (changes: Values = {}) =>
  finishedView(antiprism, { ...defaults(antiprism.settings), restarts: 6, rate: 0.01, batch: 64, ...changes });
const view = await shown();

test('two sets of three that come together end as an antiprism', () => {
  expect(view.spec).toMatchObject({ features: 6, hidden: 3, law: { kind: 'sets', rule: 'together', size: 3 } });
  expect(antiprism.shape(view)).toBe('antiprism');
  expect(antiprism.describe(view)).toMatch(/in space: antiprism\. 6 of 6 features have one of the other set opposite them\. 6 restarts: \d antiprism/); // prettier-ignore
  expect(antiprism.readouts(view).map(({ value }) => value)).toContain('6 of 6');
});

test('where the sets are often on together there is none', async () => {
  const dense = await shown({ density: 0.3, steps: 1500 });
  expect(antiprism.shape(dense)).toBe('mixed');
});

test('the way is drawn with its stages, and the picture is turned by hand', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  antiprism.draw(host, view, change);
  antiprism.draw(host, view, change);
  expect(host.querySelectorAll('.loss-strip')).toHaveLength(1);
  expect([...host.querySelectorAll('.events text')].at(-1).textContent).toBe('antiprism');
  expect(host.querySelectorAll('.thumbnails .in-sets')).toHaveLength(6);
  const [, tilt] = host.querySelectorAll<HTMLInputElement>('.hand-sliders input');
  tilt.value = '50';
  tilt.dispatchEvent(new Event('input'));
  expect(change).toHaveBeenLastCalledWith({ turn: 20, tilt: 50 });
});

test('at the start the sets are mixed, and the playhead stands there', () => {
  const start = { ...view, frame: view.history[0] };
  const host = document.createElement('div');
  antiprism.draw(host, start, () => undefined);
  expect(host.querySelector('.loss-strip .dot')!.getAttribute('cx')).toBe('0.00%');
  expect(antiprism.shape(start)).toBe('mixed');
});

test('the table names the partner of each feature, of the other set', () => {
  const { rows } = antiprism.table(view);
  expect(rows).toHaveLength(6);
  for (const [feature, set, other, cosine] of rows) {
    expect(set).toBe(Number(feature) < 3 ? 1 : 2);
    expect(rows[Number(other)][1]).not.toBe(set);
    expect(Number(String(cosine).replace('−', '-'))).toBeLessThan(-0.9);
  }
});
