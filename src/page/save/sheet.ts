/* The sheet that a figure is saved as: title, picture, numbers, settings and caption, laid out by the page's own style. */
import * as words from '#words';
import './sheet.css';
import { element } from '../../ui/element.ts';
import { settingsText } from '../../ui/text/settings-words.ts';
import { replica } from '../figure/replica.ts';
import type { Shown } from '../figure/snapshot.ts';
import { trace } from './trace.ts';

function layOut(shown: Shown): HTMLElement {
  const { host, widget, view } = shown;
  return element(
    'div',
    { class: `figure sheet${widget.wide ? ' wide' : ''}`, 'aria-hidden': 'true' },
    element('p', { class: 'title' }, widget.title),
    ...replica(shown),
    element('p', { class: 'settings' }, settingsText(widget.settings, view.values)),
    host.querySelector('figcaption')!.cloneNode(true),
  );
}

/** The sheet as the text of an SVG file, in the colours of the page. */
export function picture(shown: Shown): string {
  const sheet = layOut(shown);
  document.body.append(sheet);
  const svg = trace(sheet);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words.pictureLabel(shown.widget.title, shown.widget.describe(shown.view)));
  sheet.remove();
  return new XMLSerializer().serializeToString(svg);
}
