/* A few numbers side by side as a small table in the picture itself. */
import { select } from 'd3';
import { child } from '../child.ts';

export interface FiguresData {
  readonly columns: readonly string[];
  /** Each with its name first. */
  readonly rows: readonly (readonly string[])[];
}

/** Fills the cells of a row, the first of which names it. */
function fill(row: HTMLTableRowElement, texts: readonly string[], scope: 'row' | 'col'): void {
  select(row)
    .selectAll<HTMLTableCellElement, string>('th, td')
    .data(texts)
    .join((enter) => enter.append((_, i) => document.createElement(scope === 'col' || i === 0 ? 'th' : 'td')))
    .attr('scope', (_, i) => (scope === 'col' || i === 0 ? scope : null))
    .text((text) => text);
}

export function figures(host: Element, { columns, rows }: FiguresData): void {
  const table = child(host, 'table', 'figures').node()!;
  fill(child<HTMLTableRowElement>(child(table, 'thead', 'columns').node()!, 'tr', 'row').node()!, columns, 'col');
  child(table, 'tbody', 'rows')
    .selectAll<HTMLTableRowElement, readonly string[]>('tr')
    .data(rows)
    .join('tr')
    .each(function (texts) {
      fill(this, texts, 'row');
    });
}
