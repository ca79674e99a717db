/* Small numbers in the features' colours are read as well as other text, in both themes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/page/look/tokens.css', import.meta.url), 'utf8');

/** The colours of a name, for the light and for the dark theme. */
const colours = (name: string): string[] =>
  new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)!.slice(1);

/** Relative luminance, as WCAG 2 has it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is 21 between black and white and 1 between a colour and itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#c43f06', '#c43f06')).toBe(1);
});

for (const [theme, at] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  test(`every colour that text has is 4.5 : 1 or better on the ${theme} paper`, () => {
    const features = Array.from({ length: 7 }, (_, i) => `feature-${i}`);
    for (const name of [...features, 'ink', 'muted', 'accent', 'warn'])
      expect(contrast(colours(name)[at], colours('paper')[at]), name).toBeGreaterThanOrEqual(4.5);
  });
}

test.each([
  ['toy_models_superposition', 5],
  ['beyond_the_pentagon', 7],
])('%s.ipynb has the page’s colours for %i features', (name, features) => {
  const notebook = readFileSync(new URL(`../../../public/${name}.ipynb`, import.meta.url), 'utf8');
  const [, list] = /COLOURS = \[(.*?)\]/.exec(notebook)!;
  expect(list.match(/#\w{6}/g)).toEqual(Array.from({ length: features }, (_, i) => colours(`feature-${i}`)[0]));
});
