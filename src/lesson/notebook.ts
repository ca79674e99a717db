import { code } from './code.ts';
import { escape } from './markup.ts';
import { known } from './source.ts';

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
}

/** The source of each code cell, by its id. */
export type Cells = ReadonlyMap<string, string>;

/** The code cells of a notebook in nbformat 4.5, where a source is one text or a list of lines. */
export function readNotebook(json: string): Cells {
  const { cells } = JSON.parse(json) as { readonly cells: readonly Cell[] };
  const source = (cell: Cell): string => [cell.source].flat().join('');
  return new Map(cells.filter((cell) => cell.cell_type === 'code').map((cell) => [cell.id, source(cell)]));
}

/** A cell, folded. Throws where the notebook has none of that id. */
export function notebookCell(id: string, cells: Cells | undefined): string {
  const source = cells?.get(id);
  if (!cells) throw new Error('there is no notebook in public/ to take the cell from');
  if (source === undefined) throw new Error(`the notebook has no code cell "${id}" (${known(cells.keys())})`);
  const summary = `<summary>The notebook’s cell <code>${escape(id)}</code></summary>`;
  return `<details class="cell">${summary}\n${code(source, 'python')}</details>\n`;
}
