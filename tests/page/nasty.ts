/* What a link may say that nobody meant: drawn from a seed. */
import fc from 'fast-check';
import type { Setting } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';

export const widgets = Object.values(
  import.meta.glob<Widget>('../../src/widgets/*.ts', { import: 'default', eager: true }),
);
/** Of all that is drawn, so that a fault found once is found again. */
export const SEED = 1859;

/** Texts that number readers, markup and URL readers are known to stumble over. */
export const NASTY = [
  ...['', ' ', '+', '-', '.', '-0', '1e999', '1e-999', '-1', '0x10', '0b1', '1_000', '1,5', '٣', 'NaN', 'Infinity'],
  ...['null', 'undefined', 'true', '[]', '{}', '__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['%', '%zz', '%00', '%FF', '%C3%BC', '&', '=', '#', '?', ';', '<img src=x onerror=alert(1)>', '"\'`', '\ud800'],
  ...['999999999999999999999', '0.1e1', '1e3', '00012', '5e-324', '1.7976931348623157e308', '9007199254740993'],
];

/** Texts of so many levels at most. */
const levels = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9a-z]{0,${most}}$`));

/** Texts for a setting: allowed ones, its ends, and what lies just beyond. */
function textFor(setting: Setting): fc.Arbitrary<string> {
  if (setting.kind === 'choice') return fc.constantFrom(...setting.options.map(({ value }) => value), ...NASTY);
  if (setting.kind === 'levels') return fc.oneof(levels(setting.most + 2), fc.constantFrom(...NASTY));
  const { min, max } = setting;
  const inside = setting.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  const ends = fc.constantFrom(min, max, min - 1, max + 1, min + Number.EPSILON, max - Number.EPSILON, -min, -max);
  return fc.oneof(inside.map(String), ends.map(String), fc.double().map(String), fc.constantFrom(...NASTY));
}

/** A setting of a figure, as links write it. */
export const pairOf = ({ name, settings }: Widget): fc.Arbitrary<string> =>
  fc
    .constantFrom(...Object.keys(settings))
    .chain((key) => textFor(settings[key]).map((text) => `${name}.${key}=${text}`));
const oddPair = fc
  .tuple(
    fc.constantFrom(...widgets.map(({ name }) => `${name}.`), 'engine', ''),
    fc.constantFrom(...NASTY),
    fc.string(),
  )
  .map(([figure, name, text]) => `${figure}${name}=${text}`);
const pairs = fc.array(fc.oneof({ weight: 6, arbitrary: fc.oneof(...widgets.map(pairOf)) }, oddPair), {
  maxLength: 24,
});
/** Garbage, pairs that look like settings, and settings at and beyond their ends. */
export const query = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 6, arbitrary: pairs.map((all) => `?${all.join('&')}`) },
);
