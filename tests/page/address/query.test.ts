// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineOf, settingsOf, shared, shownBy, strangers, withSettings } from '../../../src/page/address/query.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';
import { allowedValues } from '../../ui/allowed.ts';

const { settings } = pentagon;
const read = (query: string): { values: Values; ignored: string[] } => settingsOf(query, 'pentagon', settings);

/** Allowed values for some of the figure's settings. */
const someValues = fc.record(allowedValues(settings), { requiredKeys: [] });

describe('settings in a query', () => {
  test('are read where they are good', () => {
    const query = '?pentagon.sparsity=0.95&other.seed=3&pentagon.seed=7&pentagon.rate=1e-3&utm=x';
    expect(read(query)).toEqual({ values: { sparsity: 0.95, seed: 7, rate: 0.001 }, ignored: [] });
    expect(read('')).toEqual({ values: {}, ignored: [] });
  });

  test.each([
    ['sparsity=1'],
    ['sparsity=1e999'],
    ['sparsity=NaN'],
    ['sparsity='],
    ['sparsity=+0.5'],
    ['seed=1.5'],
    ['seed=2147483648'],
    ['seed=0x10'],
    ['sparsty=0.5'],
    ['Sparsity=0.5'],
    ['sparsity.x=0.5'],
    ['=0.5'],
    ['__proto__=1'],
    ['constructor=1'],
    ['hasOwnProperty=1'],
    ['toString=1'],
  ])('are left out and named where they are bad: pentagon.%s', (pair) => {
    const { values, ignored } = read(`?pentagon.${pair}&pentagon.seed=7`);
    expect(ignored).toEqual([`pentagon.${pair}`]);
    expect(values).toEqual({ seed: 7 });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  test('may come twice: the last good one counts, each bad one is named', () => {
    expect(read('?pentagon.seed=1&pentagon.seed=2&pentagon.seed=x&pentagon.seed=y')).toEqual({
      values: { seed: 2 },
      ignored: ['pentagon.seed=x', 'pentagon.seed=y'],
    });
  });

  test('are named with the letters that a percent code stands for', () => {
    expect(read('?pentagon.se%65d=%C3%BC').ignored).toEqual(['pentagon.seed=ü']);
  });
});

describe('settings into a query', () => {
  const base = defaults(settings);

  test('are those that differ from the lesson’s', () => {
    expect(withSettings('', 'pentagon', { ...base, sparsity: 0.95, seed: 7 }, base)).toBe(
      '?pentagon.sparsity=0.95&pentagon.seed=7',
    );
    expect(withSettings('?pentagon.sparsity=0.95&pentagon.junk=1', 'pentagon', base, base)).toBe('');
  });

  test('leave what else the link says of the figure', () => {
    const query = '?pentagon.hide=seed,steps&pentagon.ask=1%20%2B%201&pentagon.seed=3&pentagon.lock=rate&v=1';
    const written = withSettings(query, 'pentagon', { ...base, seed: 9 }, base);
    expect(written).toBe('?pentagon.hide=seed,steps&pentagon.ask=1%20%2B%201&pentagon.lock=rate&v=1&pentagon.seed=9');
    expect(read(written)).toEqual({ values: { seed: 9 }, ignored: [] });
  });

  test('leave other figures and the engine alone', () => {
    const query = '?engine=cpu&phase.seed=3&pentagon.seed=1&pentagons.seed=2';
    expect(withSettings(query, 'pentagon', { ...base, seed: 9 }, base)).toBe(
      '?engine=cpu&phase.seed=3&pentagons.seed=2&pentagon.seed=9',
    );
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(someValues, (some) => {
        const values: Values = { ...base, ...(some as Values) };
        const { values: back, ignored } = read(withSettings('?engine=cpu', 'pentagon', values, base));
        expect({ ...base, ...back }).toEqual(values);
        expect(ignored).toEqual([]);
      }),
    );
  });
});

test('strangers are the pairs that mean the page and belong to nobody, as written', () => {
  const query = '?engine=cpu&pentagon.seed=1&pentagn.seed=2&seed=a+b&engines=1&pentagon=3&Embed=x';
  expect(strangers(query, ['pentagon'])).toEqual(['pentagn.seed=2', 'seed=a+b', 'engines=1', 'pentagon=3', 'Embed=x']);
  expect(strangers('', ['pentagon'])).toEqual([]);
});

const TRACKERS =
  'utm_source=a&utm_medium=b&fbclid=IwAR0&gclid=1&dclid=1&gbraid=1&wbraid=1&msclkid=1&mc_cid=1&mc_eid=1&igshid=1&_gl=1&' +
  'ref=x&ref_src=x&si=x&srsltid=1&ttclid=1&twclid=1&yclid=1&_hsenc=1&trk=1&spm=1&x=1';

test('what other hosts put on a link is nobody’s business: it is neither named nor passed on', () => {
  const figures = ['pentagon'];
  expect(strangers(`?${TRACKERS}&pentagon.seed=7`, figures)).toEqual([]);
  expect(shared(`?${TRACKERS}&pentagon.seed=7&engine=cpu&v=1`, figures)).toBe('?pentagon.seed=7&engine=cpu&v=1');
});

test('what is passed on is only what the page knows', () => {
  expect(shared('?engine=abacus&pentagn.seed=1&seed=2&embed=pentagon&v=2', ['pentagon'])).toBe('?v=1');
});

test('a version and a figure alone are known, where there are such', () => {
  const figures = ['pentagon', 'phase'];
  expect(strangers('?embed=phase&present=phase&v=1', figures)).toEqual([]);
  expect([strangers('?present=octagon', figures), shownBy('?embed=phase', 'present', figures)]).toEqual([
    ...[['present=octagon'], undefined],
  ]);
  expect(shownBy('?present=phase', 'present', figures)).toBe('phase');
  expect(strangers('?embed=octagon&v=2', figures)).toEqual(['embed=octagon', 'v=2']);
  expect([
    shownBy('?embed=phase', 'embed', figures),
    shownBy('?embed=octagon', 'embed', figures),
    shownBy('', 'embed', figures),
  ]).toEqual([...['phase', undefined, undefined]]);
});

test('an engine is one of those there are, and auto where none is asked for', () => {
  expect(engineOf('')).toBe('auto');
  const all = ['auto', 'cpu', 'webgpu', 'webgl', 'stock-cpu', 'stock-webgpu', 'stock-webgl'];
  expect(all.map((name) => engineOf(`?engine=${name}`))).toEqual(all);
  for (const name of ['', 'CPU', 'wasm', '__proto__', 'toString', '+cpu']) {
    expect(engineOf(`?engine=${name}`)).toBeUndefined();
    expect(strangers(`?engine=${name}`, [])).toEqual([`engine=${name}`]);
  }
});
