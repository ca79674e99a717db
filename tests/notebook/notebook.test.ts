/* Each notebook as it is stored: well formed, with the outputs of a whole run, and held to what the lesson claims. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages } from '../../src/lesson/pages.ts';
import { NOTEBOOKS } from '../../src/lesson/read/notebook.ts';
import { codeIn, names, notebookIn, source, textOf } from './stored.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const facts = json('tests/notebook/facts.json') as Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How many parts each has, by their numbers. */
const PARTS = [9, 11];

describe.each(names)('%s', (name) => {
  const { cells, metadata, nbformat, nbformat_minor } = notebookIn(name);
  const code = codeIn(name);

  test('is of format 4.5, for Python 3, and tells nothing of where it ran', () => {
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    expect(metadata).toEqual({
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    });
    expect(textOf(name)).not.toMatch(/\/(home|root|tmp|usr|work)\/|ipykernel_/);
    for (const cell of cells) expect(cell.metadata, cell.id).toEqual({});
    expect(textOf(name).length).toBeLessThan(400_000);
  });

  test('has a legal id of its own for each cell', () => {
    const ids = cells.map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('was run once from top to bottom', () => {
    expect(code.map((cell) => cell.execution_count)).toEqual(code.map((_, i) => i + 1));
  });

  test('has numbered parts', () => {
    const texts = cells.flatMap((cell) => (cell.cell_type === 'markdown' ? source(cell) : []));
    const numbers = texts.flatMap((text) => /^## (\d+)\. /m.exec(text)?.[1] ?? []);
    expect(numbers.map(Number)).toEqual(Array.from({ length: PARTS[names.indexOf(name)] }, (_, i) => i + 1));
  });

  test('holds what its cells print and plot, with no warning or error', () => {
    for (const cell of code) {
      const outputs = cell.outputs ?? [];
      const kinds = outputs.map(({ output_type, name }) => name ?? output_type);
      expect(new Set(kinds), cell.id).toEqual(
        new Set([
          ...(/^ *print\(/m.test(source(cell)) ? ['stdout'] : []),
          ...(source(cell).includes('plt.show()') ? ['display_data'] : []),
        ]),
      );
      for (const { data } of outputs) if (data) expect(data['image/png'], cell.id).toMatch(/^iVBORw0KGgo/);
    }
  });

  test('has no line of code that is too long to read beside the text', () => {
    const lines = code.flatMap((cell) => source(cell).split('\n'));
    expect(lines.filter((line) => line.length > 92)).toEqual([]);
  });

  test('has each of its code cells shown on its page, once', () => {
    const [address] = Object.entries(NOTEBOOKS).find(([, notebook]) => notebook === name)!;
    const texts = pages({ root: '.' })
      .get(address)!
      .sections.map(({ text }) => text);
    const shown = texts.flatMap((text) => [...text.matchAll(/^```notebook (\S+)$/gm)].map(([, id]) => id));
    expect(shown.sort()).toEqual(code.map(({ id }) => id).sort());
  });

  test('is held to claims of the lesson by name', () => {
    const claims = Object.keys(json('content/claims.json') as object);
    expect(claims).toEqual(expect.arrayContaining(Object.keys(facts[name])));
    expect(Object.keys(facts[name]).length).toBeGreaterThan(0);
  });
});
