/* The notebooks as they are stored. */
import { readFileSync } from 'node:fs';
import { NOTEBOOKS } from '../../src/lesson/read/notebook.ts';

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly metadata: object;
  readonly source: readonly string[];
  readonly outputs?: readonly Output[];
  readonly execution_count?: number;
}

interface Notebook {
  readonly nbformat: number;
  readonly nbformat_minor: number;
  readonly metadata: object;
  readonly cells: readonly Cell[];
}

export const names = Object.values(NOTEBOOKS);

/** A notebook of public/ as a text. */
export const textOf = (name: string): string => readFileSync(`public/${name}`, 'utf8');

export const notebookIn = (name: string): Notebook => JSON.parse(textOf(name)) as Notebook;

/** Its code cells. */
export const codeIn = (name: string): readonly Cell[] =>
  notebookIn(name).cells.filter((cell) => cell.cell_type === 'code');

export const source = (cell: Cell): string => cell.source.join('');

/** What one of its code cells printed. */
export const printed = (name: string, id: string): string =>
  (codeIn(name).find((cell) => cell.id === id)?.outputs ?? []).flatMap(({ text }) => text ?? []).join('');
