/* The list of contents, the short route in it, and the way from section to section. */
import { expect, test } from 'vitest';
import type { Heading } from '../../../src/lesson/check/headings.ts';
import { contents } from '../../../src/lesson/render/contents.ts';
import { minutes } from '../../../src/lesson/render/minutes.ts';
import { withSteps } from '../../../src/lesson/render/section-links.ts';
import { render } from '../material.ts';

const heading = (depth: number, id: string): Heading => ({ type: 'heading', depth, id, text: id, html: `<h${depth}>` });

test('the contents list nests the parts of a section and links to all of them', () => {
  const heads = [heading(1, 't'), heading(2, 'a'), heading(3, 'b'), heading(4, 'x'), heading(3, 'c'), heading(2, 'd')];
  const list = contents(heads, { route: new Set([heads[2]]), minutes: 20, chapters: [] });
  expect(list.replace(/\n/g, '').replace(/<p>.*<\/p>/, '')).toBe(
    '<nav aria-label="Contents"><ol><li><a href="#a">a</a><ol><li><a href="#b">b</a><small>short route</small></li><li><a href="#c">c</a></li></ol></li><li><a href="#d">d</a></li></ol></nav>',
  );
  expect(list).toContain('<p>About 20 minutes.');
});

test('a comment below a heading puts it on the short route, and is not seen', async () => {
  const { contents, main } = await render(['# T\n\nThesis.', '## A\n\n<!-- short route -->\n\nText.', '## B']);
  expect(contents).toContain('<a href="#a">A</a><small>short route</small>');
  expect(contents).not.toContain('<a href="#b">B</a><small>');
  expect(main).not.toContain('<!--');
});

test('a section ends with the way to the ones before and after it', () => {
  const pieces = withSteps([heading(1, 't'), heading(2, 'a'), heading(3, 'x'), heading(2, 'b'), heading(2, 'c')]);
  const steps = pieces.map(({ html }) =>
    [...html.matchAll(/href="#(\w+)" rel="(\w+)"/g)].map(([, id, way]) => `${way} ${id}`),
  );
  expect(steps).toEqual([[], ['next a'], [], [], ['next b'], [], ['prev a', 'next c'], [], ['prev b']]);
});

test('the last section leads on to the page that follows', () => {
  const following = { address: 'more/', headings: [heading(1, 'title'), heading(2, 'x')] };
  const ends = withSteps([heading(1, 't'), heading(2, 'a'), heading(2, 'b')], following).map(({ html }) => html);
  expect(ends.join('').match(/rel="next"/g)).toHaveLength(3);
  expect(ends.at(-1)).toContain('<a href="more/#title" rel="next">title</a>');
});

test('a page of one section leads nowhere', () => {
  expect(withSteps([heading(1, 't')])).toEqual([heading(1, 't')]);
});

test('figures and all that is not folded away take time to read', () => {
  const text = (count: number) => ({ type: 'prose' as const, html: `<p>${'word '.repeat(count)}</p>` });
  const figure = { type: 'figure' as const, html: 'words '.repeat(5000), wide: false };
  expect(minutes([text(2000)])).toBe(10);
  expect(minutes([text(2000), ...Array<typeof figure>(10).fill(figure)])).toBe(25);
  expect(minutes([text(1000), { type: 'prose', html: `<details>\n${'word '.repeat(5000)}</details>` }])).toBe(5);
});
