import * as words from '#words';
import { code, folded, listing } from '../render/listing.ts';
import { escape } from '../render/markup.ts';
import { known } from './source.ts';

/** Which file in public/ is the notebook of a page, by the page's address. */
export const NOTEBOOKS: Readonly<Record<string, string>> = {
  '': 'toy_models_superposition.ipynb',
  'beyond/': 'beyond_the_pentagon.ipynb',
};

interface Output {
  readonly output_type: string;
  readonly text?: string | readonly string[];
}

interface Stored {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly Output[];
}

interface Cell {
  readonly source: string;
  /** What the cell printed when it was last run; empty where nothing is stored. */
  readonly printed: string;
}

/** The code cells of a notebook, by their ids. */
export type Cells = ReadonlyMap<string, Cell>;

/** The notebook of a page. */
export interface Notebook {
  /** Its name in public/. */
  readonly name: string;
  /** Its address from the page. */
  readonly address: string;
  readonly cells: Cells;
}

/** nbformat keeps a text as one string or as a list of lines. */
const joined = (text: string | readonly string[] = ''): string => [text].flat().join('');

/** The code cells of a notebook in nbformat 4.5. */
export function readNotebook(json: string): Cells {
  const { cells } = JSON.parse(json) as { readonly cells: readonly Stored[] };
  return new Map(
    cells
      .filter((cell) => cell.cell_type === 'code')
      .map(({ id, source, outputs = [] }) => [
        id,
        {
          source: joined(source),
          printed: outputs
            .map(({ text }) => joined(text))
            .join('')
            .trimEnd(),
        },
      ]),
  );
}

/** What a cell printed, or where it should have printed something, that this is missing. */
function output({ source, printed }: Cell): string {
  if (printed !== '') return `<p>${words.prints}</p>\n${listing(`<samp>${escape(printed)}</samp>`, words.printed)}`;
  return /^ *print\(/m.test(source) ? `<p>${words.notPrinted}</p>\n` : '';
}

/** A cell, folded. Throws where the notebook has none of that id. */
export function notebookCell(id: string, { cells }: Notebook): string {
  const cell = cells.get(id);
  if (!cell) throw new Error(`the notebook has no code cell "${id}" (${known(cells.keys())})`);
  return folded(words.inNotebook(`<code>${escape(id)}</code>`), `${code(cell.source, 'python')}${output(cell)}`);
}
