import { describe, expect, test } from 'vitest';
import { readNotebook } from '../../../src/lesson/read/notebook.ts';
import { main, render } from '../material.ts';

test('a notebook gives its code cells by id, texts being one text or a list of lines', () => {
  const cells = [
    { id: 'intro', cell_type: 'markdown', source: '# Hi' },
    { id: 'one', cell_type: 'code', source: 'x = 1\ny = 2', outputs: [] },
    {
      id: 'two',
      cell_type: 'code',
      source: ['a\n', 'b'],
      outputs: [
        { output_type: 'stream', text: ['1\n', '2\n'] },
        { output_type: 'display_data', data: {} },
        { output_type: 'stream', text: '3\n' },
      ],
    },
    { id: 'three', cell_type: 'code', source: 'c' },
  ];
  const read = readNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, cells }));
  expect([...read]).toEqual([
    ['one', { source: 'x = 1\ny = 2', printed: '' }],
    ['two', { source: 'a\nb', printed: '1\n2\n3' }],
    ['three', { source: 'c', printed: '' }],
  ]);
});

describe('a cell in the lesson', () => {
  test('is folded, under its name', async () => {
    expect(await main('```notebook train\n```')).toContain(
      '<details class="cell"><summary>In the notebook: <code>train</code></summary>\n<pre tabindex="0" role="group" aria-label="Code in python"><code class="python">for ',
    );
  });

  test('shows what it printed', async () => {
    expect(await main('```notebook report\n```')).toContain('<samp>1 &lt; 2\nTrue</samp>');
  });

  test('that should have printed something and did not says so', async () => {
    expect(await main('```notebook lost\n```')).toContain('is missing from the notebook');
    expect(await main('```notebook train\n```')).not.toContain('missing');
  });
});

describe('the row under the title', () => {
  const row = async (repository?: string): Promise<string> =>
    (await render(['# Title\n\n```notebook\n```'], undefined, {}, repository)).main;

  test('downloads the notebook', async () => {
    expect(await row()).toContain('<a href="../toy.ipynb" download>');
  });

  test('opens it in Colab from the repository where that is known', async () => {
    const html = await row('ada/toy.models');
    const address = 'https://colab.research.google.com/github/ada/toy.models/blob/main/public/toy.ipynb';
    expect(html).toContain(`href="${address}"`);
    expect(html).not.toContain('<small>');
  });

  test('leads to Colab’s uploads where it is not, and says what to do there', async () => {
    expect(await row()).toMatch(
      /href="https:\/\/colab.research.google.com\/#upload=true".*<small>For Colab, download/s,
    );
  });

  test.each(['ada', 'https://github.com/ada/toy', 'ada/"toy'])(
    'a repository called %s fails the build',
    async (name) => {
      await expect(row(name)).rejects.toThrow('VITE_REPOSITORY is owner/name');
    },
  );
});
