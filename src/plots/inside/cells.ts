/* A small table with a caption, and its cells. */
import { featureClass } from '../palette.ts';

/** A cell of a table with a text. */
export function cell(tag: 'td' | 'th', text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The head of a feature's row or column: its number, in its colour. */
export const featureHead = (feature: number, scope: 'row' | 'col'): HTMLElement =>
  cell('th', String(feature), { scope, class: featureClass(feature) });

function row(cells: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

/** A table of a class. */
export function tableOf(
  name: string,
  caption: string,
  head: readonly HTMLElement[],
  rows: readonly (readonly HTMLElement[])[],
): HTMLElement {
  const table = document.createElement('table');
  table.className = name;
  table.createCaption().textContent = caption;
  table.createTHead().append(row(head));
  table.createTBody().append(...rows.map(row));
  return table;
}
