import { describe, expect, test } from 'vitest';
import { ends, placeOf, places, valueAt } from '../../src/ui/scale.ts';
import * as table from '../../src/ui/shared-settings.ts';
import { parse } from '../../src/ui/settings.ts';
import type { NumberSetting } from '../../src/ui/settings.ts';

const sliders: [string, NumberSetting][] = [
  ['sparsity', table.sparsity(0.9)],
  ['decay', table.decay(0.9)],
  ['features', table.features(5)],
  ['hidden', table.hidden(2)],
  ['steps', table.steps(3000)],
  ['batch', table.batch(256)],
  ['rate', table.rate(0.01)],
  ['restarts', table.restarts(8)],
];

/** Each place of a slider. */
const all = (setting: NumberSetting): number[] => Array.from({ length: places(setting) + 1 }, (_, place) => place);

describe.each(sliders)('the slider of %s', (_, setting) => {
  const { min, max } = ends(setting);
  const last = places(setting);
  const values = all(setting).map((place) => valueAt(setting, place));

  test('runs from end to end of its form', () => {
    expect([values[0], values.at(-1)]).toEqual([min, max]);
    expect([placeOf(setting, min) + 0, placeOf(setting, max)]).toEqual([0, last]);
  });

  test('rises with its value, and never falls', () => {
    values.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(values[i]));
    if (setting.scale !== 'log' || !setting.whole) expect(new Set(values).size).toBe(last + 1);
  });

  test('stands where a value stands, and gives that value back', () => {
    for (const value of values) expect(valueAt(setting, Math.round(placeOf(setting, value)))).toBe(value);
    if (setting.whole) return;
    for (const place of all(setting)) expect(Math.round(placeOf(setting, values[place])) + 0).toBe(place);
  });

  test('gives values that the setting allows, in three digits', () => {
    for (const value of values.slice(1, -1)) {
      expect(parse(setting, String(value))).toBe(value);
      const shown = setting.scale === 'density' ? 1 - value : value;
      expect(Number(shown.toPrecision(3))).toBeCloseTo(shown, 9);
    }
  });

  test('stands at its ends for values beyond them', () => {
    expect([placeOf(setting, setting.min) + 0, placeOf(setting, setting.max)]).toEqual([0, last]);
  });
});

test('the sparsity slider has 0, 0.8, 0.9 and 0.99 exactly', () => {
  const sparsity = table.sparsity(0.9);
  for (const value of [0, 0.8, 0.9, 0.99]) expect(valueAt(sparsity, Math.round(placeOf(sparsity, value)))).toBe(value);
});

test('the sparsity slider gives equal ways to equal factors of the density', () => {
  const sparsity = table.sparsity(0.9);
  expect(placeOf(sparsity, 0.9)).toBeCloseTo(100, 9);
  expect(placeOf(sparsity, 1 - 10 ** -0.5)).toBeCloseTo(50, 9);
});

test('a slider without a range of its own takes the setting’s', () => {
  expect(ends(table.seed(0))).toEqual({ min: 0, max: 2 ** 31 - 1 });
});

test('a slider of few whole numbers has a place for each of them', () => {
  for (const setting of [table.features(5), table.hidden(2), table.restarts(8)]) {
    const { min, max } = ends(setting);
    expect(all(setting).map((place) => valueAt(setting, place))).toEqual(
      Array.from({ length: max - min + 1 }, (_, i) => min + i),
    );
  }
});
