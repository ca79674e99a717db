import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fence, render } from './material.ts';

const snippets = [
  'A paragraph\nof two lines.',
  '## A heading',
  'Setext\n------',
  '- a\n- b\n\n  c\n- d',
  '1. a\n\n   ```python\n   x = 1\n   ```\n',
  '> quoted\nlazily\n>\n> more',
  '```python\nx\n\n\ny\n```',
  '    indented\n\n    code',
  '$$\nx\n$$',
  '| a | b |\n|---|---|\n| $x$ | [c](#title) |',
  '<div>\n\nHTML\n\n</div>',
  '<!-- a comment\n\nin lines -->',
  '[ref]: https://a.example\n',
  'A [ref] and [again](#title) and `code`.',
  '---',
  '\n\n',
];

/** Places for a link, with more after it. */
const holders = [
  'Text and\nLINK at last,\nand on.',
  '- [x](#title)\n- `LINK`\n\n  and LINK\n- c\n- d',
  '1. a\n   - b\n   - **LINK**\n2. c\n\n\n   d',
  '> a\n> b LINK\n> c\n\nd',
  '| a |\n|---|\n| b |\n| LINK |\n| c |\n| d |',
  '```widget toy #holder\nseed: 1\n\nA\n\nB LINK\nC\n```\n\nD',
  '- $x$ [x](#title) [x](#title)\n- <b>LINK</b>\n- c',
];

test('whatever stands before it, and wherever it stands, a broken link is reported on its own line', async () => {
  const blocks = fc.array(
    fc.oneof(
      fc.constantFrom(...snippets),
      fc.nat(1e6).map((n) => fence(`f${String(n)}`)),
    ),
    { maxLength: 8 },
  );
  const newline = fc.constantFrom('\n', '\r\n');
  const check = async (before: string[], holder: string, end: string): Promise<void> => {
    const unique = [...new Set(before)].join('\n\n');
    const text = `${unique}\n\n${holder.replaceAll('LINK', '[x](#there)')}`.replaceAll('\n', end);
    const line = text.slice(0, text.lastIndexOf('[x](#there)')).split('\n').length;
    await expect(render(['# Title', text])).rejects.toThrow(`content/2-b.md:${String(line)}: nothing`);
  };
  await fc.assert(fc.asyncProperty(blocks, fc.constantFrom(...holders), newline, check), { numRuns: 300 });
});
