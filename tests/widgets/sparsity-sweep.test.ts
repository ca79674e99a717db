// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import sweep from '../../src/widgets/sparsity-sweep.ts';
import { ORTHOGONAL, PENTAGON, polygons, SQUARE } from './polygons.ts';

const base = defaults(sweep.settings);
/** The paper's three sparsities, two restarts each: the better one second, first, second. */
const frame = polygons(
  [SQUARE, ORTHOGONAL, SQUARE, ORTHOGONAL, SQUARE, PENTAGON],
  [0.2, 0.1, 0.01, 0.02, 0.005, 0.004],
  10_000,
);

function view(changes: Values = {}): View {
  const values = { ...base, grid: 'paper', restarts: 2, ...changes };
  return { values, spec: sweep.spec!(values), frame, history: [frame], newest: frame };
}
const empty: View = { values: base, spec: sweep.spec!(base), frame: undefined, history: [], newest: undefined };

describe('its batch', () => {
  test('is all restarts of all densities, in order of density', () => {
    const spec = sweep.spec!(base);
    expect([spec.seed.length, new Set(spec.decay)]).toEqual([40, new Set([0.7])]);
    expect(spec.density.filter((_, i) => i % 8 === 0)).toEqual(
      [0, 0.7, 0.9, 0.97, 0.99].map((sparsity) => 1 - sparsity),
    );
    expect(spec.seed.slice(8, 16)).toEqual(spec.seed.slice(0, 8));
  });

  test('follows the grid of sparsities', () => {
    const sizes = ['lesson', 'paper', 'fine'].map((grid) => sweep.spec!({ ...base, grid }).seed.length / 8);
    expect(sizes).toEqual([5, 3, 10]);
  });

  test('does not depend on what the picture alone shows', () => {
    expect(sweep.spec!({ ...base, panel: 2, shown: 3 })).toEqual(sweep.spec!(base));
  });
});

test('each panel shows the best of its restarts', () => {
  expect(sweep.best!(view())).toEqual([1, 2, 5]);
  expect(sweep.shape(view())).toBe('orthogonal square pentagon');
  expect([sweep.best!(empty), sweep.shape(empty)]).toEqual([[], '']);
});

describe('its words', () => {
  test('name each sparsity with its shape', () => {
    const text = sweep.describe(view());
    expect(text).toContain('best of 2 restarts');
    expect(text).toContain('orthogonal at S = 0, square at S = 0.8, pentagon at S = 0.9');
    expect(sweep.describe(empty)).toBe('Not trained yet.');
  });

  test('give the numbers that matter', () => {
    expect(sweep.readouts(view()).map(({ value }) => value)).toEqual(['10,000 / 10,000', '6', '2 · 4 · 5', '0.7']);
    expect(sweep.readouts(empty).map(({ value }) => value)).toEqual(['0 / 10,000', '40', '–', '0.7']);
    expect(sweep.readouts(view({ output: 'linear' })).at(-1)).toEqual({ label: 'output', value: 'linear' });
  });

  test('have a row for each feature of each panel', () => {
    const { columns, rows } = sweep.table(view());
    expect(rows).toHaveLength(15);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[5].slice(0, 7)).toEqual(['S = 0.8', 'square', '1 square, 1 orthogonal', '1.00 × 10⁻²', 0, '1.000', '0.500']); // prettier-ignore
    expect(sweep.table(empty).rows).toEqual([]);
  });
});

describe('its picture', () => {
  let host: HTMLElement;
  const change = vi.fn();
  const draw = (one: View): void => sweep.draw(host, one, change);
  const texts = (selector: string): string[] => [...host.querySelectorAll(selector)].map((e) => e.textContent);
  beforeEach(() => {
    host = document.createElement('div');
    change.mockClear();
  });

  test('is a row of panels with the share of shapes under each', () => {
    draw(view());
    expect(texts('.model .title')).toEqual(['S = 0', 'S = 0.8', 'S = 0.9']);
    expect(texts('.model .note')).toEqual(['always on', 'on 20 %', 'on 10 %']);
    expect(texts('.model .shape')).toEqual(['orthogonal', 'square', 'pentagon']);
    expect(texts('.model .shares')).toEqual([
      '1 square, 1 orthogonal',
      '1 square, 1 orthogonal',
      '1 square, 1 pentagon',
    ]);
  });

  test('opens a panel large, with all its restarts', () => {
    draw(view({ panel: 3 }));
    expect(texts('.opened .title')).toEqual(['S = 0.9: pentagon']);
    expect(host.querySelectorAll('.opened .thumbnails button')).toHaveLength(2);
    draw(view({ panel: 3, shown: 1 }));
    expect(texts('.opened .title')).toEqual(['S = 0.9: square']);
    draw(view());
    expect(texts('.opened .title')).toEqual([]);
  });

  test('opens by a press, closes by a second, and forgets the chosen restart', () => {
    draw(view());
    host.querySelectorAll<HTMLElement>('.model button')[2].click();
    draw(view({ panel: 3, shown: 1 }));
    host.querySelectorAll<HTMLElement>('.model button')[2].click();
    host.querySelectorAll<HTMLElement>('.model button')[0].click();
    host.querySelectorAll<HTMLElement>('.opened .thumbnails button')[0].click();
    expect(change.mock.calls).toEqual([[{ panel: 3, shown: 0 }], [{ panel: 0, shown: 0 }], [{ panel: 1, shown: 0 }], [{ shown: 1 }]]); // prettier-ignore
  });

  test('opens nothing for a panel that the grid does not have', () => {
    draw(view({ panel: 4 }));
    expect(host.querySelector('.opened')).toBeNull();
  });

  test('is drawn in place, and not at all before there is a frame', () => {
    draw(empty);
    expect(host.childElementCount).toBe(0);
    draw(view());
    const before = [...host.querySelectorAll('svg, button, p')];
    draw(view());
    expect([...host.querySelectorAll('svg, button, p')]).toEqual(before);
  });
});
