/* A picture drawn once more beside the living one, with its numbers. It is looked at and not used. */
import { element } from '../../ui/element.ts';
import { fillReadouts } from '../../ui/fill.ts';
import type { Shown } from './snapshot.ts';

/** The picture, read as one image, and its numbers. */
export function replica({ widget, view }: Shown): [picture: HTMLElement, readouts: HTMLElement] {
  const stage = element('div', { class: 'stage', inert: true });
  widget.draw(stage, view, () => undefined);
  const readouts = element('dl', { class: 'readouts' });
  fillReadouts(readouts, widget.readouts(view));
  return [element('div', { role: 'img', 'aria-label': widget.describe(view) }, stage), readouts];
}
