/* Readouts and tables as markup. */
import { element } from './element.ts';
import type { Readout, Table } from './widget.ts';

/** Fills the line of numbers under a figure, touching only what changed. */
export function fillReadouts(list: HTMLElement, readouts: readonly Readout[]): void {
  while (list.children.length > readouts.length) list.lastElementChild!.remove();
  readouts.forEach(({ label, value, longest }, i) => {
    const item = list.children[i] ?? list.appendChild(element('div', {}, element('dt'), element('dd')));
    const [name, number] = item.children;
    if (name.textContent !== label) name.textContent = label;
    if (number.textContent !== value) number.textContent = value;
    if (longest) (number as HTMLElement).dataset['longest'] = longest;
    else number.removeAttribute('data-longest');
  });
}

/** Puts a table in place of what is there. */
export function fillTable(host: HTMLElement, { columns, rows }: Table): void {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, String(cell)))));
  host.replaceChildren(element('table', {}, element('thead', {}, head), element('tbody', {}, ...body)));
}
