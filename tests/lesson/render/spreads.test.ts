import { expect, test } from 'vitest';
import { layout, type Piece } from '../../../src/lesson/render/spreads.ts';
import { fence, main, render } from '../material.ts';

const heading = (depth: number, id: string): Piece & { type: 'heading' } => ({
  type: 'heading',
  depth,
  id,
  text: id,
  html: `<h${String(depth)}>`,
});
const text = (html: string): Piece => ({ type: 'prose', html });
const figure = (html: string, wide = false): Piece => ({ type: 'figure', html, wide });

/** The layout without the noise: one letter for each kind of box. */
const boxes = (pieces: readonly Piece[]): string =>
  layout(pieces)
    .replace(/<div class="prose masthead">/g, 'M(')
    .replace(/<div class="prose">/g, 'P(')
    .replace(/<div class="beside">/g, 'F(')
    .replace(/<div class="spread wide">/g, 'W(')
    .replace(/<div class="spread">/g, '(')
    .replace(/<section[^>]*>/g, '{')
    .replace(/<\/section>/g, '}')
    .replace(/<\/div>/g, ')')
    .replace(/\n/g, '');

test('all before the first h2 opens the page, and each h2 begins a section named by it', async () => {
  const { main } = await render(['# T\n\nThesis.', '## A\n\nText.\n\n### B\n\nText.', 'Still A.\n\n## C']);
  expect(main).toMatch(
    /^<div class="spread">\n<div class="prose masthead">\n<h1 id="t">[^]*<\/div>\n<section class="prose" aria-labelledby="a">/,
  );
  expect(main.match(/<section/g)).toHaveLength(2);
  expect(main.indexOf('Still A')).toBeLessThan(main.indexOf('aria-labelledby="c"'));
});

test('without figures the page is one spread with a section for each h2', () => {
  const pieces = [heading(1, 't'), text('a'), heading(2, 'x'), text('b'), heading(3, 'y'), text('c'), heading(2, 'z')];
  expect(boxes(pieces)).toBe('(M(<h1>a){<h2>b<h3>c}{<h2>})');
});

test('a figure stands beside all prose up to the heading of the next figure', () => {
  const first = [heading(1, 'x'), text('a'), figure('f'), text('b'), heading(2, 'y'), text('c')];
  const second = [heading(2, 'z'), text('d'), figure('g'), text('e')];
  expect(boxes([...first, ...second])).toBe('(M(<h1>a)F(f)P(b){<h2>c})({<h2>d}F(g)P(e))');
});

test('a figure under an h3 begins its spread there', () => {
  const pieces = [figure('f'), heading(2, 'y'), text('a'), heading(3, 'z'), figure('g')];
  expect(boxes(pieces)).toBe('(F(f){<h2>a})(P(<h3>)F(g))');
});

test('and so does one under an h4, which leaves the prose before it beside the figure before', () => {
  const pieces = [heading(3, 'y'), figure('f'), text('a'), heading(3, 'z'), text('b'), heading(4, 'w'), figure('g')];
  expect(boxes(pieces)).toBe('(P(<h3>)F(f)P(a<h3>b))(P(<h4>)F(g))');
});

test('the block right before a further figure under one heading introduces it', () => {
  const pieces = [heading(1, 'x'), figure('f'), text('a'), text('b'), figure('g'), text('c'), figure('h')];
  expect(boxes(pieces)).toBe('(M(<h1>)F(f)P(a))(P(b)F(g))(P(c)F(h))');
});

test('the last figure leaves at the next heading as high as its own, or higher', () => {
  const last = [heading(2, 'x'), text('a'), heading(3, 'y'), figure('f'), text('b'), heading(4, 'z'), text('c')];
  const after = [heading(3, 'u'), text('d'), heading(2, 'v')];
  expect(boxes([...last, ...after])).toBe('({<h2>a<h3>}F(f)P(b<h4>c))(P(<h3>d){<h2>})');
});

test('two figures in a row make two spreads', () => {
  expect(boxes([text('a'), figure('f'), figure('g'), text('b')])).toBe('(P(a)F(f))(F(g)P(b))');
});

test('a wide widget makes a wide spread', async () => {
  expect(boxes([figure('f', true)])).toBe('W(F(f))');
  expect(await main(fence('t', '', 'wide-toy'))).toContain('<div class="spread wide">');
});
