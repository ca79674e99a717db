/* A small lesson to try things on: one widget, a notebook of two cells, a file in public/. */
import { lesson, type Material, type Page } from '../../src/lesson/lesson.ts';
import { escape } from '../../src/lesson/render/markup.ts';
import type { Draw } from '../../src/lesson/render/figure-block.ts';
import type { Results } from '../../src/lesson/claims/results.ts';
import type { Source } from '../../src/lesson/read/source.ts';
import { choice } from '../../src/ui/later-settings.ts';
import { seed, sparsity } from '../../src/ui/shared-settings.ts';
import { widget, type Widget } from '../../src/ui/widget.ts';
import { restartsSpec } from '../../src/core/batches/restarts.ts';

const view = choice('View', 'How the model is drawn.', { arrows: 'arrows', bars: 'bars' });

const toy = (name: string, wide: boolean) =>
  widget({
    name,
    title: 'A toy',
    settings: { sparsity: sparsity(0.5), seed: seed(3), view },
    wide,
    draw: () => undefined,
    describe: () => '',
    shape: () => '',
    readouts: () => [],
    table: () => ({ columns: [], rows: [] }),
  });

/** A toy that a claim can be made about. */
const trained = { ...toy('trained-toy', false), spec: restartsSpec as unknown as NonNullable<Widget['spec']> };

/** Draws a figure so that the test can see what it was made from. */
const draw: Draw = (_, values, caption) => ({
  outerHTML: `<figure data-values="${escape(JSON.stringify(values))}"><figcaption>${caption}</figcaption></figure>`,
});

/** A file of source to take excerpts from. */
const SOURCE = `/* What the file is. */
import { two } from './b.ts';

/** One. */
export const one = 1;

/** The sum. */
export function sum(a: number): number {
  return a + one + two;
}

interface Pair {
  readonly first: number;
}
`;

const material: Material = {
  sections: [],
  notebook: {
    name: 'toy.ipynb',
    address: '../toy.ipynb',
    cells: new Map([
      ['train', { source: 'for step in range(10):\n    pass', printed: '' }],
      ['report', { source: 'print(1 < 2)', printed: '1 < 2\nTrue' }],
      ['lost', { source: 'for i in 1, 2:\n    print(i)', printed: '' }],
    ]),
  },
  read: (path) => (path === 'src/a.ts' ? SOURCE : undefined),
  widgets: new Map([
    ['toy', toy('toy', false)],
    ['wide-toy', toy('wide-toy', true)],
    ['trained-toy', trained],
  ]),
  results: {},
  files: new Set(['diagram.svg']),
};

const sources = (files: readonly string[]): Source[] =>
  files.map((text, i) => ({ path: `content/${String(i + 1)}-${'abc'[i]}.md`, text }));

/** Renders these files, named 1-a.md, 2-b.md, 3-c.md, beside other pages by their addresses. */
export function render(
  files: readonly string[],
  glossary?: string,
  results: Results = {},
  repository?: string,
  others: Readonly<Record<string, readonly string[]>> = {},
): Promise<Page> {
  return lesson(
    {
      ...material,
      sections: sources(files),
      results,
      repository,
      glossary: glossary === undefined ? undefined : { path: 'content/glossary.md', text: glossary },
    },
    draw,
    new Map(Object.entries(others).map(([address, other]) => [address, { ...material, sections: sources(other) }])),
  );
}

/** The page's main part for one file of Markdown under the title "Title". */
export const main = async (text: string, glossary?: string, results?: Results): Promise<string> =>
  (await render([`# Title\n\n${text}`], glossary, results)).main;

/** A figure's fence. */
export const fence = (id: string, settings = '', name = 'toy'): string =>
  `\`\`\`widget ${name} #${id}\n${settings}\nA caption.\n\`\`\`\n`;
