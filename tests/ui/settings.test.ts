import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice } from '../../src/ui/later-settings.ts';
import * as table from '../../src/ui/shared-settings.ts';
import { defaults, parse } from '../../src/ui/settings.ts';
import type { NumberSetting } from '../../src/ui/settings.ts';

const numbers: Readonly<Record<string, NumberSetting>> = {
  sparsity: table.sparsity(0.9),
  decay: table.decay(0.9),
  seed: table.seed(0),
  features: table.features(5),
  hidden: table.hidden(2),
  steps: table.steps(3000),
  batch: table.batch(256),
  rate: table.rate(0.01),
  restarts: table.restarts(8),
};
const named = Object.entries(numbers).map(([name, setting]) => ({ name, setting }));

const law = choice('Output', '', { relu: 'ReLU', linear: 'nothing' }, 'more');

/** Values that a setting allows. */
const allowed = ({ whole, min, max }: NumberSetting): fc.Arbitrary<number> =>
  whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });

describe.each(named)('$name', ({ setting }) => {
  test('reads back each value it allows, to the last digit', () => {
    fc.assert(
      fc.property(allowed(setting), (value) => {
        const read = parse(setting, String(value));
        expect(read).toBe(value === 0 ? 0 : value);
        expect(String(read)).toBe(String(value));
      }),
      { numRuns: 500 },
    );
  });

  test('allows its ends, and nothing beyond', () => {
    const { min, max, whole } = setting;
    expect([parse(setting, String(min)), parse(setting, String(max))]).toEqual([min, max]);
    const step = whole ? 1 : 1e-9;
    expect(parse(setting, String(min - step))).toBeUndefined();
    expect(parse(setting, String(max + step))).toBeUndefined();
  });

  test.each([
    ...[
      '',
      ' ',
      '  1',
      '1 ',
      '1\n',
      '0 .5',
      'NaN',
      'Infinity',
      '-Infinity',
      '1e999',
      '-1e999',
      '0x1',
      '0b1',
      '0o1',
      '1_0',
    ],
    ...['1,0', '+1', '--1', '1e', 'e1', '.', '-', '1.1.1', '1n', '½', '１', '1%', 'true', 'null', 'undefined', '[1]'],
  ])('refuses %j', (text) => {
    expect(parse(setting, text)).toBeUndefined();
  });

  test('reads nothing into a random text but a number within its range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.e0-9]{0,8}$/)), (text) => {
        const value = parse(setting, text);
        if (value === undefined) return;
        expect(value).toBe(Number(text) + 0); // never -0
        expect(Number(value) >= setting.min && Number(value) <= setting.max).toBe(true);
        expect(!setting.whole || Number.isInteger(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('whole numbers refuse fractions', () => {
  for (const { setting } of named.filter(({ setting }) => setting.whole)) {
    expect([parse(setting, '1.5'), parse(setting, '2.0001'), parse(setting, '1e-3')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(parse(setting, '1.0')).toBe(1);
  }
});

test('numbers may be written as people write them', () => {
  expect(['.5', '0.50', '5e-1', '5E-1', '00.5'].map((text) => parse(numbers['sparsity'], text))).toEqual(
    Array.from({ length: 5 }, () => 0.5),
  );
  expect(parse(numbers['sparsity'], '-0')).toBe(0);
  expect(['2e3', '2000', '2000.'].map((text) => parse(numbers['steps'], text))).toEqual([2000, 2000, 2000]);
});

test('a text of any length is judged at once', () => {
  // A pattern that tries each way to divide the digits would take minutes here.
  expect(parse(numbers['seed'], `${'1'.repeat(200_000)}x`)).toBeUndefined();
});

test('ranges are those that the link promises', () => {
  const ranges = Object.fromEntries(named.map(({ name, setting: { min, max, whole } }) => [name, [min, max, whole]]));
  expect(ranges).toEqual({
    sparsity: [0, 0.999, false],
    decay: [0, 1, false],
    seed: [0, 2147483647, true],
    features: [1, 256, true],
    hidden: [1, 64, true],
    steps: [1, 200000, true],
    batch: [1, 4096, true],
    rate: [1e-5, 1, false],
    restarts: [1, 64, true],
  });
});

test('a choice takes its options and nothing else', () => {
  expect([parse(law, 'relu'), parse(law, 'linear')]).toEqual(['relu', 'linear']);
  for (const text of ['', 'ReLU', 'relu ', 'nothing', 'toString', '__proto__', '0'])
    expect(parse(law, text)).toBeUndefined();
});

test('defaults are what the table says, and each is allowed', () => {
  expect(defaults({ ...numbers, law })).toEqual({
    ...{ sparsity: 0.9, decay: 0.9, seed: 0, features: 5, hidden: 2, steps: 3000, batch: 256, rate: 0.01, restarts: 8 },
    law: 'relu',
  });
  for (const { setting } of named) expect(parse(setting, String(setting.default))).toBe(setting.default);
});

test('a figure may give its own place, label and form', () => {
  const setting = table.hidden(1, { place: 'main', form: { min: 1, max: 2 }, label: 'm' });
  expect(setting).toMatchObject({ default: 1, place: 'main', label: 'm', form: { min: 1, max: 2 }, min: 1, max: 64 });
});
