// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { lossOfKeeping } from '../../src/core/batches/kept.ts';
import { RARITIES } from '../../src/core/batches/rarities.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import unequal from '../../src/widgets/unequal.ts';
import { PENTAGON, polygons, SQUARE } from './polygons.ts';

const base = defaults(unequal.settings);

/** Two restarts of each rarity, a square and a pentagon; the pentagon costs less from the middle between 0.25 and 0.3 on. */
const frame = (() => {
  const spec = unequal.spec!({ ...base, restarts: 2 });
  const shares = spec.seed.map((_, i) => (i % 2 ? 0.1 + 0.02 * (Math.floor(i / 2) - 9.5) : 0.1));
  return polygons(
    spec.seed.map((_, i) => (i % 2 ? SQUARE : PENTAGON)),
    shares.map((share, i) => Math.max(0.001, share) * lossOfKeeping([], spec, i)),
    3000,
  );
})();

function view(changes: Values = {}): View {
  const values = { ...base, restarts: 2, ...changes };
  return { values, spec: unequal.spec!(values), frame, history: [frame], newest: frame };
}
const empty: View = { ...view(), frame: undefined, newest: undefined };

describe('its words', () => {
  test('say where square and pentagon cost the same, and how the feature stands', () => {
    const at = Number(Math.sqrt(0.25 * 0.3).toPrecision(2));
    expect(unequal.describe(view())).toContain(
      `square and pentagon cost the same where it is on ${at} times as often.`,
    );
    expect(unequal.describe(view())).toContain('pentagon, feature 4 at 72° and 72° from its neighbours. 2 restarts: ');
    expect(unequal.readouts(view()).map(({ value }) => value)).toContain(`${at} times as often`);
  });

  test('say what is given up, and what cannot be on more often', () => {
    expect(unequal.shape(view({ rarity: 0.1 }))).toBe('square');
    expect(unequal.describe(view({ rarity: 0.1 }))).toContain('square, feature 4 given up.');
    expect(unequal.describe(view({ rarity: 20, sparsity: 0.9 }))).toContain(
      'at density 1, as nothing is on more often',
    );
    expect(unequal.describe(view({ rarity: 20 }))).not.toContain('as nothing');
    expect(unequal.readouts(view({ rarity: 20, sparsity: 0.9 })).at(-1)!.value).toBe('always, not more');
  });

  test('say nothing of it before there is a frame', () => {
    expect(unequal.describe(empty)).toBe('Not trained yet.');
    expect(unequal.readouts(empty)).toHaveLength(1);
    expect(unequal.table(empty).rows).toEqual([]);
  });

  test('have a row for each rarity', () => {
    const { columns, rows } = unequal.table(view());
    expect(rows).toHaveLength(RARITIES.length);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[14].slice(0, 3)).toEqual([1, 0.05, 'pentagon']);
  });
});

test('the best of the chosen rarity is shown, or the restart that the reader picks', () => {
  expect(unequal.best!(view())).toBe(28);
  expect(unequal.best!(view({ shown: 2 }))).toBe(29);
  expect(unequal.best!(view({ rarity: 0.02 }))).toBe(1);
  expect(unequal.best!(view({ shown: 64 }))).toBe(28);
});

test('arrows, restarts and both curves are drawn, and slider and chart choose a rarity', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  unequal.draw(host, view(), change);
  const before = host.querySelectorAll('*').length;
  unequal.draw(host, view(), change);
  expect(host.querySelectorAll('*').length).toBe(before);
  expect([...host.querySelectorAll('.names text')].map((one) => one.textContent)).toEqual(['4: square', '5: pentagon']);
  expect(host.querySelectorAll('.thumbnails button')).toHaveLength(2);
  const slider = host.querySelector<HTMLInputElement>('.hand-sliders input')!;
  expect(slider.getAttribute('aria-valuetext')).toBe('as often');
  slider.value = '11';
  slider.dispatchEvent(new Event('input'));
  expect(change).toHaveBeenLastCalledWith({ rarity: 0.4 });
  const target = host.querySelector('.target')!;
  target.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 100 }) as DOMRect;
  target.dispatchEvent(new MouseEvent('pointerdown', { clientX: 100, buttons: 1 }));
  expect(change).toHaveBeenLastCalledWith({ rarity: 0.2 });
  target.dispatchEvent(new MouseEvent('pointermove', { clientX: 300, buttons: 0 }));
  expect(change).toHaveBeenCalledTimes(2);
});

test('with every feature always on, and steps that are too few, there are words and no error', async () => {
  for (const changes of [{ sparsity: 0 }, { sparsity: 0.999, importance: 20 }]) {
    const odd = await finishedView(unequal, { ...base, steps: 2, batch: 3, restarts: 1, ...changes });
    const host = document.createElement('div');
    unequal.draw(host, odd, () => undefined);
    expect(`${unequal.describe(odd)} ${JSON.stringify(unequal.table(odd))}`).not.toMatch(/NaN|undefined|Infinity/);
    expect(host.querySelector('.kept-curves .strong')!.getAttribute('d')).not.toMatch(/NaN/);
  }
});
