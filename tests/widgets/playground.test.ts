// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { coin } from '../../src/core/random.ts';
import { levelValue } from '../../src/core/batches/feature-levels.ts';
import { fetchPictures } from '../../src/plots/picture.ts';
import { settingsOf, shared, withSettings } from '../../src/page/address/query.ts';
import { valueAt, places } from '../../src/ui/scale.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Setting, Value, Values } from '../../src/ui/settings.ts';
import pentagon from '../../src/widgets/pentagon.ts';
import playground from '../../src/widgets/playground.ts';

const base = defaults(playground.settings);
const shown = async (changes: Values = {}) => {
  await fetchPictures();
  return finishedView(playground, { ...base, restarts: 2, steps: 1500, batch: 64, ...changes });
};

test('with nothing set it is the pentagon of the first page with equal features, bit for bit', () => {
  const { density, ...equal } = pentagon.spec!({ ...defaults(pentagon.settings), decay: 1 });
  const spec = playground.spec!(base);
  expect(spec).toMatchObject(equal);
  expect(coin(spec.density[0])).toEqual(coin(density[0]));
});

test('it says what the model keeps, in the plane and in space', async () => {
  const plane = await shown();
  expect(playground.shape(plane)).toBe('pentagon');
  expect(playground.describe(plane)).toContain('represents 5 of 5 features in 2 dimensions: pentagon. Their dimensionalities add up to 2.00.'); // prettier-ignore
  const space = await shown({ features: 6, hidden: 3 });
  expect(playground.describe(space)).toContain('represents 6 of 6 features in 3 dimensions: octahedron.');
  expect(playground.readouts(space).map(({ value }) => value)).toContain('3.00 of 3');
});

describe('the picture', () => {
  test('goes from the plane to space and to a line, and leaves nothing of one in the other', async () => {
    const host = document.createElement('div');
    for (const [hidden, own, others] of [
      [2, '.arrows', '.hull, .axis'],
      [3, '.orbit', '.guides'],
      [1, '.line', '.hull'],
      [2, '.arrows', '.hull'],
    ] as const) {
      // prettier-ignore
      playground.draw(host, await shown({ hidden, steps: 5 }), () => undefined);
      expect(host.querySelectorAll(`.arrows-of ${own}`), own).toHaveLength(1);
      expect(host.querySelectorAll(`.arrows-of :is(${others})`)).toHaveLength(0);
      expect(host.querySelector<HTMLElement>('.turning')!.hidden).toBe(hidden !== 3);
    }
  });

  test('has bars that set the importance and the density of one feature', async () => {
    const host = document.createElement('div');
    const change = vi.fn();
    const drag = (name: string, step: string): void => {
      const slider = host.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!;
      slider.value = step;
      slider.dispatchEvent(new Event('input'));
    };
    playground.draw(host, await shown({ steps: 5 }), change);
    drag('Importance of feature 4', '17');
    expect(change).toHaveBeenLastCalledWith({ importances: 'zzzzh', decay: 1 });
    drag('Density of feature 0', '0');
    expect(change).toHaveBeenLastCalledWith({ densities: '0' });
    const view = await shown({ steps: 5, importances: 'zzzzh', densities: '0', density: 0.5 });
    playground.draw(host, view, change);
    const texts = [...host.querySelectorAll('.row-of-feature .read')].map((one) => one.textContent);
    expect(texts.slice(0, 2)).toEqual(['1', '0.005']);
    expect(texts[8]).toBe(String(Number(levelValue(17).toPrecision(2))));
  });

  test('says where features cannot be split into sets, and lets no density of a member be set where they are', async () => {
    const host = document.createElement('div');
    playground.draw(host, await shown({ steps: 5, rule: 'together', size: 2 }), () => undefined);
    expect(host.querySelector('.no-sets')!.textContent).toBe('5 features cannot be split into sets of 2, so each comes by itself.'); // prettier-ignore
    playground.draw(host, await shown({ steps: 5, rule: 'together', size: 5 }), () => undefined);
    expect(host.querySelector('.no-sets')!.textContent).toBe('');
    expect([...host.querySelectorAll<HTMLInputElement>('.bar.density input')].every(({ disabled }) => disabled)).toBe(true); // prettier-ignore
  });
});

test.each(playground.presets!.map(({ label, values }) => [label, values] as const))(
  'the preset "%s" leaves nothing of another behind',
  (_, values) => {
    const away = { ...base, rule: 'one-of', size: 3, network: 'relu-hidden', sign: 'signed', importances: '0', densities: '0', decay: 0.5, density: 0.7 }; // prettier-ignore
    const { size, ...after } = { ...away, ...(values as Values) } as Values;
    const { size: own, ...wanted } = { ...base, ...(values as Values) } as Values;
    expect(after).toEqual(wanted);
    if (after['rule'] !== 'alone') expect(size).toBe(own);
  },
);

/** What a reader can set, by sliders, lists and bars. */
function settable(setting: Setting): fc.Arbitrary<Value> {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.options.map(({ value }) => value));
    case 'levels':
      return fc.stringMatching(/^[0-9a-y]{12}$/);
    case 'number':
      return setting.whole && !setting.form
        ? fc.integer({ min: setting.min, max: setting.max })
        : fc.integer({ min: 0, max: places(setting) }).map((place) => valueAt(setting, place));
  }
}

test('one link holds all that can be set, in fewer than 300 characters after the page’s address', () => {
  const all = Object.fromEntries(Object.entries(playground.settings).map(([name, one]) => [name, settable(one)]));
  fc.assert(
    fc.property(fc.record(all), (random) => {
      const values: Values = { ...random, decay: 1, turn: Math.round(Number(random['turn'])), tilt: Math.round(Number(random['tilt'])) }; // prettier-ignore
      const link = shared(withSettings('', 'playground', values, base), ['playground']);
      expect(`${link}#playground`.length).toBeLessThan(300);
      const read = settingsOf(link, 'playground', playground.settings);
      expect({ ...base, ...read.values }).toEqual(values);
      expect(read.ignored).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test('a link of which a part cannot be read says which, and keeps the rest', () => {
  const { values, ignored } = settingsOf('?playground.features=13&.hidden=3&.importances=zzz!&.densities=00', 'playground', playground.settings); // prettier-ignore
  expect(ignored).toEqual(['playground.features=13', 'playground.importances=zzz!']);
  expect(values).toEqual({ hidden: 3, densities: '00' });
});
