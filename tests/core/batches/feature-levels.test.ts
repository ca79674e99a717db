import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLevels, levelOf, levelsOf, levelsText, levelValue, TOP } from '../../../src/core/batches/feature-levels.ts';

const level = fc.integer({ min: 0, max: TOP });

test('a level and its value mean each other, from a hundredth to 1 in equal ratios', () => {
  for (let one = 0; one <= TOP; one++) expect(levelOf(levelValue(one))).toBe(one);
  expect([levelValue(0), levelValue(TOP)]).toEqual([0.01, 1]);
  const ratios = Array.from({ length: TOP }, (_, i) => levelValue(i + 1) / levelValue(i));
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.06); // they are rounded to three digits
  expect([levelOf(0), levelOf(1e-9), levelOf(7)]).toEqual([0, 0, TOP]);
});

test('levels come back from their text, of which the end may be left out where it is 1', () => {
  fc.assert(
    fc.property(fc.array(level, { maxLength: 12 }), (levels) => {
      const text = levelsText(levels);
      expect(isLevels(text, 12)).toBe(true);
      expect(levelsOf(text, levels.length)).toEqual(levels);
    }),
  );
  expect(levelsText([TOP, 3, TOP, TOP])).toBe('z3');
  expect(levelsOf('', 3)).toEqual([TOP, TOP, TOP]);
  expect(levelsOf('012', 2)).toEqual([0, 1]);
});

test.each(['A', '0-', ' ', 'zzzz', 'é'])('"%s" is no text of three levels', (text) => {
  expect(isLevels(text, 3)).toBe(false);
});
