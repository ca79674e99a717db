import { expect, test } from 'vitest';
import { contents } from '../../src/lesson/contents.ts';
import { layout, type Piece } from '../../src/lesson/layout.ts';
import { fence, main, render } from './material.ts';

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
    .replace(/<div class="prose">/g, 'P(')
    .replace(/<div class="beside">/g, 'F(')
    .replace(/<div class="passage wide">/g, 'W[')
    .replace(/<div class="passage">/g, '[')
    .replace(/<section[^>]*>/g, '{')
    .replace(/<\/section>/g, '}')
    .replace(/<\/?header[^>]*>/g, '|')
    .replace(/<\/div>/g, ')')
    .replace(/\n/g, '');

test('all before the first h2 is the masthead, and each h2 begins a section named by it', async () => {
  const { main } = await render(['# T\n\nThesis.', '## A\n\nText.\n\n### B\n\nText.', 'Still A.\n\n## C']);
  expect(main).toMatch(
    /^<header class="masthead">\n<div class="prose">\n<h1 id="t">[^]*<\/header>\n<section aria-labelledby="a">/,
  );
  expect(main.match(/<section/g)).toHaveLength(2);
  expect(main.indexOf('Still A')).toBeLessThan(main.indexOf('<section aria-labelledby="c">'));
});

test('without figures each heading has its prose', () => {
  expect(boxes([text('a'), heading(2, 'x'), text('b'), heading(3, 'y'), text('c')])).toBe('|P(a)|{P(<h2>b)P(<h3>c)}');
});

test('a figure stands beside the prose before and after it', () => {
  expect(boxes([heading(1, 'x'), text('a'), figure('f'), text('b'), text('c')])).toBe('|[P(<h1>a)F(f)P(bc))|');
});

test('the block right before a further figure introduces it', () => {
  const pieces = [heading(1, 'x'), figure('f'), text('a'), text('b'), figure('g'), text('c'), figure('h')];
  expect(boxes(pieces)).toBe('|[P(<h1>)F(f)P(a))[P(b)F(g))[P(c)F(h))|');
});

test('two figures in a row make two passages', () => {
  expect(boxes([text('a'), figure('f'), figure('g'), text('b')])).toBe('|[P(a)F(f))[F(g)P(b))|');
});

test('a passage ends at the next h3, and h4 does not end it', () => {
  expect(boxes([heading(2, 'x'), figure('f'), heading(4, 'z'), text('a'), heading(3, 'y'), text('b')])).toBe(
    '||{[P(<h2>)F(f)P(<h4>a))P(<h3>b)}',
  );
});

test('a wide widget makes a wide passage', async () => {
  expect(boxes([figure('f', true)])).toBe('|W[F(f))|');
  expect(await main(fence('t', '', 'wide-toy'))).toContain('<div class="passage wide">');
});

test('the contents list nests the parts of a section and links to all of them', () => {
  const list = contents([
    heading(1, 't'),
    heading(2, 'a'),
    heading(3, 'b'),
    heading(4, 'x'),
    heading(3, 'c'),
    heading(2, 'd'),
  ]);
  expect(list.replace(/\n/g, '')).toBe(
    '<nav aria-label="Contents"><ol><li><a href="#a">a</a><ol><li><a href="#b">b</a></li><li><a href="#c">c</a></li></ol></li><li><a href="#d">d</a></li></ol></nav>',
  );
});

test('a link within a heading is only text in the contents list', async () => {
  const { contents } = await render(['# T\n\n## A [link](#t) here']);
  expect(contents).toContain('<a href="#a-link-here">A link here</a>');
});
