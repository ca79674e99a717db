// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { instances } from '../../src/core/spec.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import together from '../../src/widgets/together.ts';

const quick = { ...defaults(together.settings), restarts: 4, steps: 1500, batch: 64 };
const shown = (changes: Values = {}) => finishedView(together, { ...quick, ...changes });
const view = await shown();

test('a set is on with the density, whatever its size', () => {
  const spec = together.spec!({ ...quick, sets: 3, size: 4, rule: 'one-of', density: 0.07 });
  expect(spec).toMatchObject({ features: 12, hidden: 2, law: { kind: 'sets', size: 4, rule: 'one-of' } });
  expect(spec.density).toEqual([0.07, 0.07, 0.07, 0.07]);
  expect(instances(spec)).toBe(4);
});

test('pairs that come together stand at right angles', () => {
  expect(together.shape(view)).toBe('orthogonal orthogonal');
  expect(together.describe(view)).toMatch(
    /^2 sets of 2 features that come together, each on with a probability of 0\.1, after 1,500 of 1,500 steps: 0 and 1 at right angles; 2 and 3 at right angles\. 4 restarts: \d × /,
  );
  const angles = together.readouts(view).find(({ label }) => label === 'angles within sets')!.value;
  for (const angle of angles.split(', ')) expect(Math.abs(parseFloat(angle) - 90)).toBeLessThan(4);
});

test('pairs that exclude each other lie opposite, and dense ones that come together collapse', async () => {
  expect(together.shape(await shown({ rule: 'one-of', density: 0.4 }))).toBe('antipodal antipodal');
  const dense = await shown({ density: 0.6 });
  expect(together.shape(dense)).toBe('collapsed collapsed');
  expect(together.describe(dense)).toContain('4 × all collapsed');
});

test('of many outcomes the commonest are told, and of the other restarts how many there are', async () => {
  const early = await shown({ restarts: 16, steps: 1 });
  const told = together.describe(early).split('16 restarts: ')[1];
  const times = [...told.matchAll(/(\d+) (?:×|otherwise)/g)].map(([, many]) => Number(many));
  expect(times).toHaveLength(4);
  expect(times.reduce((a, b) => a + b)).toBe(16);
  expect(told).toMatch(/\d+ otherwise\.$/);
  const [first, second, third] = times;
  expect(first >= second && second >= third).toBe(true);
});

test('numbers that change their length in a run keep room for what they become', async () => {
  for (const steps of [1, 40, 1500]) {
    const long = together.readouts(await shown({ steps })).filter(({ longest }) => longest !== undefined);
    expect(long.map(({ label }) => label)).toEqual(['step', 'angles within sets', 'sets']);
    for (const { value, longest } of long) expect(value.length).toBeLessThanOrEqual(longest!.length);
  }
});

test('every preset is made of settings that the figure allows', () => {
  for (const { values } of together.presets!) expect(Object.keys(together.settings)).toEqual(expect.arrayContaining(Object.keys(values))); // prettier-ignore
  const [, apart, three] = together.presets!;
  expect(together.spec!({ ...quick, ...apart.values }).law).toMatchObject({ rule: 'one-of' });
  expect(together.spec!({ ...quick, ...three.values }).features).toBe(6);
});

test('the large picture and each small one have a band for each set', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  together.draw(host, view, change);
  expect(host.querySelectorAll('.large .sets path')).toHaveLength(2);
  expect(host.querySelectorAll('.thumbnails .sets path')).toHaveLength(8);
  const other = [...host.querySelectorAll<HTMLButtonElement>('.thumbnails button:not(.lowest)')][0];
  other.click();
  expect(change).toHaveBeenCalledWith({ shown: expect.any(Number) as number });
});

test.each<Values>([
  { sets: 1, size: 1 },
  { sets: 1, size: 1, rule: 'one-of', density: 1 },
  { sets: 16, size: 16, density: 0.001 },
  { sets: 1, size: 16, rule: 'one-of' },
  { density: 1 },
])('at %j there are a picture, words and numbers', async (changes) => {
  const odd = await shown({ ...changes, steps: 2, restarts: 1, batch: 1 });
  const host = document.createElement('div');
  together.draw(host, odd, () => undefined);
  expect(host.querySelectorAll('.large .sets path')).toHaveLength(Number(odd.values['sets']));
  const { columns, rows } = together.table(odd);
  expect(rows).toHaveLength(odd.spec!.features);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const text = [together.describe(odd), ...together.readouts(odd).map(({ value }) => value), JSON.stringify(rows)].join('\n'); // prettier-ignore
  expect(text).not.toMatch(/NaN|undefined|Infinity|\b1 (?:sets|features|restarts)\b/);
  expect(together.readouts(odd).every(({ value }) => value !== '')).toBe(true);
});
