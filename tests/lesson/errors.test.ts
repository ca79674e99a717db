import { expect, test } from 'vitest';
import { fence, render } from './material.ts';

/** The message that a page fails with, for a first file of a title alone and a second file of this text. */
const failure = async (text: string, glossary?: string): Promise<string> => {
  try {
    await render(['# Title', text], glossary);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no error';
};

const wanted = (message: string | RegExp): unknown =>
  typeof message === 'string' ? `content/${message}` : expect.stringMatching(message);

const terms = '## Geometry\n\n**Vector**: numbers.\n';
const placed = '## Terms\n\n```glossary\n```\n\n';

test.each([
  [
    'an unknown widget',
    'Text.\n\n```widget toi #t\n\nC\n```',
    '2-b.md:3: no widget is called "toi" (known: toy, trained-toy, wide-toy)',
  ],
  [
    'a figure without an id',
    '```widget toy\n\nC\n```',
    '2-b.md:1: a figure\'s fence begins with "widget NAME #id", not "widget toy"',
  ],
  [
    'an unknown setting',
    '\n```widget toy #t\nseed: 1\nsparsty: 0.9\n\nC\n```',
    '2-b.md:4: there is no setting "sparsty" (known: seed, sparsity, view)',
  ],
  [
    'a value out of range',
    '```widget toy #t\nsparsity: 1.5\n\nC\n```',
    '2-b.md:2: "1.5" is no value of sparsity (a number from 0 to 0.999)',
  ],
  [
    'a broken whole number',
    '```widget toy #t\nseed: 1.5\n\nC\n```',
    '2-b.md:2: "1.5" is no value of seed (a whole number from 0 to 2147483647)',
  ],
  [
    'an unknown choice',
    '```widget toy #t\nview: pie\n\nC\n```',
    '2-b.md:2: "pie" is no value of view (known: arrows, bars)',
  ],
  ['a setting set twice', '```widget toy #t\nseed: 1\nseed: 2\n\nC\n```', '2-b.md:3: seed is set twice'],
  [
    'a line that is no setting',
    '```widget toy #t\nA caption\n\nC\n```',
    '2-b.md:2: "A caption" is not "setting: value" (the caption comes after an empty line)',
  ],
  [
    'a missing caption',
    'A\n\nB\n\n```widget toy #t\nseed: 1\n```',
    '2-b.md:5: the figure #t has no caption: it comes after an empty line',
  ],
  [
    'a missing cell',
    '- a\n- b\n\n```notebook loss\n```',
    '2-b.md:4: the notebook has no code cell "loss" (known: lost, report, train)',
  ],
  [
    'an unknown file of source',
    'A\n\n```source src/b.ts two\n```',
    '2-b.md:3: there is no file src/b.ts in the project',
  ],
  [
    'an unknown name in a file of source',
    'A\n\n```source src/a.ts sum two\n```',
    '2-b.md:3: src/a.ts declares no "two" (known: Pair, one, sum)',
  ],
  [
    'an excerpt of nothing',
    '```source src/a.ts\n```',
    '2-b.md:1: the fence names nothing of src/a.ts: it is "source FILE NAME …"',
  ],
  [
    'an unknown language',
    '## A\n```fortran\nx\n```',
    /^content\/2-b\.md:2: no language or fence is called "fortran" \(known: bash,/,
  ],
  [
    'a link to nowhere',
    '## Here\n\nOne\ntwo [x](#there).',
    '2-b.md:4: nothing on the page has the id "there" (known: here, lesson, notices, theme, title)',
  ],
  [
    'a broken link in a list',
    '- a\n- b\n  c [x](#there)',
    /^content\/2-b\.md:3: nothing on the page has the id "there"/,
  ],
  [
    'the second of two like links',
    '[x](#title)\n\n| a |\n|---|\n| [x](#title) |\n| [x](#there) |',
    /^content\/2-b\.md:6: nothing/,
  ],
  ['a broken link in HTML', 'A\n\n<p><a href="#there">x</a></p>', /^content\/2-b\.md:3: nothing/],
  ['a broken link in a caption', '```widget toy #t\nseed: 1\n\nC\n[x](#there)\n```', /^content\/2-b\.md:5: nothing/],
  [
    'a link that acts on no figure',
    'A\n\n[x](?toi.seed=1#title)',
    '2-b.md:3: "toi.seed" names no figure (known: none) before its dot',
  ],
  [
    'an act with an unknown setting',
    `${fence('t')}\n[x](?t.sed=1#t)`,
    '2-b.md:6: there is no setting "sed" (known: seed, sparsity, view)',
  ],
  [
    'an act with a bad value',
    `${fence('t')}\n[x](?t.seed=1&t.seed=x#t)`,
    '2-b.md:6: "x" is no value of seed (a whole number from 0 to 2147483647)',
  ],
  [
    'a number that sets no figure',
    'A\n\n[1](?toi.seed#toi)',
    '2-b.md:3: the number 1 sets the figure "toi", which is none (known: none)',
  ],
  [
    'a number that sets an unknown setting',
    `${fence('t')}\n[1](?t.sed#t)`,
    '2-b.md:6: there is no setting "sed" (known: seed, sparsity, view)',
  ],
  [
    'a number that its figure does not open with',
    `${fence('t', 'seed: 2\n')}\n[3](?t.seed#t)`,
    '2-b.md:7: the figure opens with seed 2, not 3',
  ],
  ['a word for a number', `${fence('t')}\n[arrows](?t.view#t)`, '2-b.md:6: view is no number to set in a sentence'],
  ['a link of no known kind', '[x](other.md)', /^content\/2-b\.md:1: the link other\.md is none of #id/],
  ['a script for a link', '[x](javascript:alert(1))', /^content\/2-b\.md:1: the link javascript/],
  [
    'a picture from elsewhere',
    'A\n![x](https://a.example/b.png)',
    '2-b.md:2: https://a.example/b.png is no file in public/ (known: diagram.svg)',
  ],
  ['a missing file', '[x](../public/b.png)', '2-b.md:1: ../public/b.png is no file in public/ (known: diagram.svg)'],
  ['a second title', 'A\n\n# B', "2-b.md:3: the page's title is in content/1-a.md: a section begins with ##"],
  ['an id used twice', `${fence('t')}\n${fence('t')}`, '2-b.md:6: the id "t" is taken by content/2-b.md:1'],
  ["an id of the page's own", fence('lesson'), '2-b.md:1: the id "lesson" is the page\'s own'],
  ['an id used again in HTML', `${fence('t')}\n<p id="t">x</p>`, '2-b.md:6: the id "t" is taken by content/2-b.md:1'],
  ['broken maths', 'A\n$x$\n$\\frac{1$', /^content\/2-b\.md:3: .*Unexpected end of input/],
  [
    'maths that needs an inline style',
    'A $\\color{red} x$',
    /^content\/2-b\.md:1: the formula .* needs the inline style "color:/,
  ],
  ['a glossary fence without a glossary', 'A\n\n```glossary\n```', '2-b.md:3: there is no content/glossary.md'],
])('%s fails with its file and line', async (_, text, message) => {
  await expect(failure(text)).resolves.toEqual(wanted(message));
});

test.each([
  [
    'an unknown term',
    `${placed}A [b](glossary:matrix).`,
    terms,
    '2-b.md:6: the glossary has no entry "matrix" (known: vector)',
  ],
  [
    'an entry without a colon',
    placed,
    `${terms}\n**Matrix** rows.`,
    'glossary.md:5: an entry of the glossary reads "**Term**: definition"',
  ],
  [
    'an entry before any group',
    placed,
    '**Matrix**: rows.',
    'glossary.md:1: the glossary holds groups, "## …", and under them one paragraph for each term',
  ],
  [
    'a term defined twice',
    placed,
    `${terms}\n**Vector**: arrow.`,
    'glossary.md:5: the id "glossary-vector" is taken by content/glossary.md:3',
  ],
  [
    'a broken link in an entry',
    placed,
    '## G\n\n**Vector**: see\n[x](#there).',
    /^content\/glossary\.md:4: nothing on the page has the id "there"/,
  ],
  ['a glossary placed nowhere', 'A', terms, 'glossary.md:1: no section places the glossary with a fence ```glossary'],
  ['a glossary placed twice', placed + placed, terms, '2-b.md:8: the glossary stands on the page already'],
])('%s fails with its file and line', async (_, text, glossary, message) => {
  await expect(failure(text, glossary)).resolves.toEqual(wanted(message));
});

test('a page without a title fails', async () => {
  await expect(render(['## A', '## B'])).rejects.toThrow(
    'content/1-a.md:1: the first file holds the page\'s title, "# …"',
  );
});
