import { expect, test } from 'vitest';
import { main } from '../material.ts';

/** What the code of a page's listings says. */
const shown = (html: string): string[] =>
  [...html.matchAll(/<pre [^>]*><code[^>]*>([^]*?)<\/code><\/pre>/g)].map(([, code]) => code.replace(/<[^>]*>/g, ''));

test('an excerpt is the declarations asked for, in that order, with their comments', async () => {
  const html = await main('```source src/a.ts sum one\n```');
  expect(shown(html)).toEqual([
    '/** The sum. */\nfunction sum(a: number): number {\n  return a + one + two;\n}\n\n/** One. */\nconst one = 1;',
  ]);
  expect(html).toContain('<details class="cell"><summary>On this page: <code>src/a.ts</code></summary>');
});

test('what is not exported, or no value, can be shown too', async () => {
  expect(shown(await main('```source src/a.ts Pair\n```'))).toEqual(['interface Pair {\n  readonly first: number;\n}']);
});

test('the comment of the file belongs to no declaration', async () => {
  expect(await main('```source src/a.ts one\n```')).not.toContain('What the file is');
});
