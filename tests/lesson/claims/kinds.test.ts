/* What claims count, on models made by hand. */
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/lesson/claims/kinds.ts';
import { promise } from '../../../src/lesson/claims/promise.ts';
import { batches } from './cases/batches.ts';
import { losses } from './cases/losses.ts';
import { autoencoders, networks } from './cases/networks.ts';
import { plane } from './cases/plane.ts';
import { made, pentagon } from './made-runs.ts';

const all = [...plane, ...batches, ...losses, ...networks].map(({ cases, ...about }) => ({
  ...about,
  cases: cases.map(([text, hits, of = 1]) => ({ text, hits, of })),
}));

describe.each(all)('of $about', ({ run, cases }) => {
  test.each(cases)('$text: $hits of $of', ({ text, hits, of }) => {
    expect(promise(text).count(run)).toEqual({ hits, of });
  });
});

describe.each(Object.keys(kinds))('of the kind %s', (name) => {
  const own = all.flatMap(({ cases }) => cases).filter(({ text }) => text.split(' ')[0] === name);

  test('there is a promise that all keep, and one that some break', () => {
    expect(own.some(({ hits, of }) => hits === of && of > 0)).toBe(true);
    expect(own.some(({ hits, of }) => hits < of)).toBe(true);
  });
});

const toy = made([{ columns: pentagon, loss: 1 }], { before: [] });

test.each([
  ['falls-early 0.5 by 10', 'the figure toy keeps no frames but the last'],
  ['loss-falls 2', 'the figure toy keeps no frames but the last'],
  ['collapsed 1', 'the figure toy has no sets of features'],
  ['damage 1 where per-dimension 1', 'the figure toy attacks no models'],
  ['finds all', 'nothing here reads hidden points'],
])('a figure that cannot be judged by "%s" is told so', (text, told) => {
  expect(() => promise(text).count(toy)).toThrow(told);
});

test('an autoencoder is judged by what the figure shows', () => {
  const third = { ...autoencoders, widget: { ...autoencoders.widget, best: () => 2 } };
  expect(promise('gives-back 0.99..1.01').count(third)).toEqual({ hits: 0, of: 1 });
});

test.each([
  ['shape Pentagon', 'is not "shape WORD…"'],
  ['kept', 'is not "kept FEATURE…"'],
  ['kept 0 1 and more', 'is not "kept FEATURE…"'],
  ['leaves 2 traces at', 'is not "leaves COUNT traces [of SIZE] [at VALUE]"'],
  ['leaves 2 traces at 0.5 of 0.1', 'is not "leaves COUNT traces [of SIZE] [at VALUE]"'],
  ['keeping-only some costs 2', 'is not "keeping-only FEATURE… costs TIMES"'],
  ['plateaus 2/5 within 0.01', 'is not "plateaus VALUE… within TOLERANCE for SHARE [where 1/density RANGE]"'],
  ['lengths 1..', '"1.." is neither a number'],
])('"%s" is refused, and how it is written told', (text, told) => {
  expect(() => promise(text)).toThrow(told);
});
