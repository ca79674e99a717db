/* The numbers of a figure, where they are unfolded: its table, and above it what is inside the model on show. */
import * as words from '#words';
import { element } from '../../../ui/element.ts';
import { fillTable } from '../../../ui/fill.ts';
import type { Inside, View, Widget } from '../../../ui/widget.ts';
import { later } from '../../lazy/later.ts';

/** Makes what fills `table` for a view, as long as it is unfolded; `redraw` asks for that once more. */
export function numbers(table: HTMLElement, widget: Widget, redraw: () => void): (view: View) => void {
  const fold = table.closest('details');
  const box = element('div', { class: 'inside', tabindex: '0', role: 'group', 'aria-label': words.insideLabel });
  let inside: Inside | undefined;
  fold?.addEventListener('toggle', redraw);

  function bring(load: NonNullable<Widget['inside']>): void {
    const use = (module: { readonly inside: Inside }): void => {
      inside = module.inside;
      table.before(box);
      redraw();
    };
    later({ name: words.asTable, load, use, asked: table });
  }

  return (view) => {
    if (!fold?.open) return;
    fillTable(table, widget.table(view));
    if (!inside && widget.inside) bring(widget.inside);
    if (inside && view.spec && view.frame) inside(box, view.spec, view.frame, Number(widget.best?.(view)));
  };
}
