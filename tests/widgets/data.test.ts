// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { figure } from '../../src/ui/figure.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import widget from '../../src/widgets/data.ts';

const viewOf = (changes: Values = {}): View => ({
  values: { ...defaults(widget.settings), ...changes },
  spec: undefined,
  frame: undefined,
  newest: undefined,
  history: [],
});
function draw(changes: Values = {}): HTMLElement {
  const host = document.createElement('div');
  widget.draw(host, viewOf(changes), () => undefined);
  return host;
}

test('nothing is trained, so there is nothing to restart', () => {
  expect('spec' in widget || 'best' in widget).toBe(false);
  const acts = [...figure(widget, defaults(widget.settings), '').querySelectorAll<HTMLElement>('[data-act]')];
  const names = acts.map(({ dataset }) => dataset['act']);
  expect(names).toContain('new-seed');
  expect(names).not.toContain('restart');
});

test('picture, readouts and sentence tell the same batch', () => {
  const cells = draw().querySelectorAll('.on rect').length;
  const crowded = draw().querySelectorAll('.crowded rect').length;
  const said = widget.readouts(viewOf()).map(({ value }) => value);
  expect(said).toEqual(['0.9', `${String(cells)} of 1,280`, `${String(crowded)} of 256 samples`]);
  const [, here] = /together in ([\d.]+) % of these 256/.exec(widget.describe(viewOf()))!;
  expect(Number(here)).toBeCloseTo((100 * crowded) / 256, 1);
});

test('the formula stands beside the counts', () => {
  const rows = [...draw().querySelectorAll('.figures tbody tr')].map((row) => row.lastElementChild!.textContent);
  expect(rows).toEqual(['10.00 %', '59.0 %', '32.8 %', '8.15 %']);
});

test('at sparsity 0 every cell is on', () => {
  expect(draw({ sparsity: 0 }).querySelectorAll('.on rect').length).toBe(1280);
  expect(widget.describe(viewOf({ sparsity: 0 }))).toContain('by the formula in 100.0 %');
});

test('another seed is another batch, the same seed the same', () => {
  expect(draw({ seed: 1 }).innerHTML).not.toBe(draw().innerHTML);
  expect(draw({ seed: 1 }).innerHTML).toBe(draw({ seed: 1 }).innerHTML);
});

test('a grid that cannot show all samples says so', () => {
  expect(widget.describe(viewOf())).not.toContain('shows the first');
  expect(widget.describe(viewOf({ batch: 4096 }))).toMatch(/the grid shows the first 256\.$/);
});

test('the table has a row for each number of features on, and each column adds up to 100 %', () => {
  const { columns, rows } = widget.table(viewOf());
  expect(rows.map(([k]) => k)).toEqual([0, 1, 2, 3, 4, 5]);
  for (let column = 1; column < columns.length; column++) {
    const sum = rows.reduce((total, row) => total + parseFloat(String(row[column])), 0);
    expect(sum).toBeCloseTo(100, 0);
  }
});

test.each([
  { features: 1, batch: 1 },
  { features: 256, batch: 4096, sparsity: 0.999 },
  { features: 256, batch: 1, sparsity: 0 },
])('the ends of the settings draw: %j', (changes) => {
  expect(draw(changes).innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  expect(widget.describe(viewOf(changes))).not.toMatch(/NaN|undefined/);
});
