// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchPictures } from '../../src/plots/picture.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import dimensionality from '../../src/widgets/dimensionality.ts';
import { ORTHOGONAL, PENTAGON, polygons, SQUARE } from './polygons.ts';

const base = defaults(dimensionality.settings);
/** Two restarts at each of 25 densities, of which the first is better: orthogonal, then squares, then pentagons. */
const models = Array.from({ length: 50 }, (_, i) =>
  i % 2 ? SQUARE : [ORTHOGONAL, SQUARE, PENTAGON][Math.floor(i / 20)],
);
const frame = polygons(models, models.map((_, i) => 1 + (i % 2)), 10_000); // prettier-ignore

function view(changes: Values = {}): View {
  const values = { ...base, restarts: 2, ...changes };
  return { values, spec: dimensionality.spec!(values), frame, history: [frame], newest: frame };
}
const empty: View = {
  values: base,
  spec: dimensionality.spec!(base),
  frame: undefined,
  history: [],
  newest: undefined,
};
const readouts = (one: View): Record<string, string> =>
  Object.fromEntries(dimensionality.readouts(one).map(({ label, value }) => [label, value]));

describe('its batch', () => {
  test('is 25 densities evenly spaced in the logarithm, restarts inside', () => {
    const { density, seed } = dimensionality.spec!(base);
    expect([density.length, density[0], density[8 * 12], density[199]]).toEqual([200, 1, 0.1, 0.01]);
    expect(seed.slice(8, 16)).toEqual(seed.slice(0, 8));
    expect(dimensionality.spec!({ ...base, lowest: 0.1 }).density[199]).toBe(0.1);
  });

  test('does not depend on what the picture alone shows', () => {
    expect(dimensionality.spec!({ ...base, column: 3, show: 'all' })).toEqual(dimensionality.spec!(base));
  });

  test('has presets for the sizes of the paper', () => {
    const sizes = dimensionality.presets!.map(({ values }) => {
      const { features, hidden, seed, density } = dimensionality.spec!({ ...base, ...(values as Values) });
      return [features, hidden, seed.length, density.at(-1)];
    });
    expect(sizes).toEqual([[5, 2, 200, 0.01], [20, 5, 200, 0.1], [80, 8, 25, 0.1]]); // prettier-ignore
  });
});

test('the best of each density is judged, in order', () => {
  expect(dimensionality.best!(view())).toEqual(Array.from({ length: 25 }, (_, i) => 2 * i));
  const shapes = [['orthogonal', 10], ['square', 10], ['pentagon', 5]] as const; // prettier-ignore
  expect(dimensionality.shape(view())).toBe(
    shapes.flatMap(([name, times]) => Array<string>(times).fill(name)).join(' '),
  );
  expect([dimensionality.best!(empty), dimensionality.shape(empty)]).toEqual([[], '']);
});

describe('its words', () => {
  test('say how many features lie on a line, and what the chosen density gives', () => {
    const text = dimensionality.describe(view());
    expect(text).toContain('25 densities from 1 to 0.01, best of 2 restarts');
    expect(text).toContain(`${10 * 2 + 10 * 4 + 5 * 5} of 85 represented features`);
    expect(text).toContain('of 1, 2/3, 1/2 or 2/5. At density 0.1: square (2 pairs), D* 0.50.');
    expect(dimensionality.describe(empty)).toBe('Not trained yet.');
  });

  test('give the sum of D at the chosen density against m', () => {
    expect(readouts(view())).toEqual({
      step: '10,000 / 10,000',
      'time left': '–',
      'within 0.02 of a line': '85 of 85',
      'sum of D at density 0.1': '2.00 of 2',
    });
    expect(Object.keys(readouts(view({ column: 25 })))).toContain('sum of D at density 0.01');
    expect(Object.values(readouts(empty))).toEqual(['0 / 10,000', '–', '–', '–']);
  });

  test('give the time left while training goes on', () => {
    const half = { ...frame, step: 5000 };
    expect(readouts({ ...view(), newest: half, milliseconds: 4000 })['time left']).toBe('about 4 s');
  });

  test('have a row for each density', () => {
    const { columns, rows } = dimensionality.table(view());
    expect(rows).toHaveLength(25);
    expect(rows[24]).toHaveLength(columns.length);
    expect(rows[24]).toEqual(['0.010', '1.00 × 10⁰', 'pentagon', 5, '2.00', '0.40', '5 0.40']);
    expect(dimensionality.table(empty).rows).toEqual([]);
  });
});

describe('its picture', () => {
  let host: HTMLElement;
  const change = vi.fn();
  const draw = (one: View): void => dimensionality.draw(host, one, change);
  const marks = (): number =>
    [...host.querySelectorAll('.dimensions .columns path')].reduce(
      (sum, path) => sum + path.getAttribute('d')!.match(/M/g)!.length,
      0,
    );
  beforeEach(() => {
    host = document.createElement('div');
    change.mockClear();
  });

  test('has a mark for each feature of the best restarts, or of all', () => {
    draw(view());
    expect(marks()).toBe(125);
    draw(view({ show: 'all' }));
    expect(marks()).toBe(250);
  });

  test('shows the chosen density’s model beside', () => {
    draw(view());
    expect(host.querySelector('.single .title')!.textContent).toBe('density 0.1: square (2 pairs)');
    expect(host.querySelector('.note')!.textContent).toBe('D* = 2 / 4.00 = 0.50 dimensions per feature');
    expect(host.querySelectorAll('.single .faint')).toHaveLength(1);
    draw(view({ column: 25 }));
    expect(host.querySelector('.single .title')!.textContent).toBe('density 0.01: pentagon');
    expect(host.querySelectorAll('.single .faint')).toHaveLength(0);
  });

  test('lets the slider choose the density', () => {
    draw(view());
    const slider = host.querySelector<HTMLInputElement>('input')!;
    expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['12', 'density 0.1: square (2 pairs)']);
    slider.value = '3';
    slider.dispatchEvent(new Event('input'));
    expect(change.mock.calls).toEqual([[{ column: 4 }]]);
  });

  test('shows a model of more dimensions by its overlaps', async () => {
    const values = { ...base, restarts: 1, hidden: 3 };
    const parameters = Float32Array.from({ length: 25 * 20 }, (_, i) => (i % 20 < 15 ? [1, 0, 0, -1, 0][i % 5] : 0));
    const deep = { ...polygons(Array.from({ length: 25 }, () => SQUARE), Array<number>(25).fill(1), 10_000), parameters }; // prettier-ignore
    draw({ ...view(), values, spec: dimensionality.spec!(values), frame: deep, newest: deep });
    expect(host.querySelector('.single .title')!.textContent).toBe('density 0.1: 1 pair');
    await fetchPictures();
    expect(host.querySelector('.single .negative')!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
  });

  test('is drawn in place, and not at all before there is a frame', () => {
    draw(empty);
    expect(host.childElementCount).toBe(0);
    draw(view());
    const before = [...host.querySelectorAll('*')];
    draw(view());
    expect([...host.querySelectorAll('*')]).toEqual(before);
  });
});
