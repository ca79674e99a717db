/*
 * The panel of a figure's link: the link itself, as a QR code, what a teacher asks and holds with it, and the code that
 * shows the figure in another page. What is set here is in the link and nowhere else: the reader's own page stays as it
 * is.
 */
import * as words from '#words';
import '../lazy/dialog.css';
import './panel.css';
import { element } from '../../ui/element.ts';
import type { Widget } from '../../ui/widget.ts';
import type { Link } from '../address/address.ts';
import { choices } from './hold-choices.ts';
import { embedAddress, frameCode } from './embed-code.ts';
import { copied, large, places, promptField } from './fields.ts';
import { qrCode } from './qr.ts';
import { controlsOf, rulesOf, withRules } from './hold-rules.ts';
import type { Held, Rules } from './hold-rules.ts';

/** Links up to this length are no burden to a chat or a camera. */
const SHORT = 200;
/** What stands around the figure in a frame, in pixels. */
const AROUND = 200;

interface Draft {
  readonly widget: Widget;
  readonly held: Map<string, Held>;
  /** What the page's own link held when the panel was last opened. */
  said: Rules['held'];
  ask: string;
}

/** What is chosen for each figure while the page is open: one link can hold it all. */
const drafts = new Map<string, Draft>();

function draftOf(figure: string, widget: Widget, query: string): Draft {
  const { rules } = rulesOf(query, figure, widget);
  const draft = drafts.get(figure) ?? { widget, held: new Map(rules.held), said: rules.held, ask: rules.ask };
  drafts.set(figure, draft);
  return draft;
}

/** Takes out of what is chosen whatever the page's own link held and the reader has released since. */
function forgetReleased(query: string): void {
  for (const [figure, draft] of drafts) {
    const now = rulesOf(query, figure, draft.widget).rules.held;
    for (const name of draft.said.keys()) if (!now.has(name)) draft.held.delete(name);
    draft.said = now;
  }
}

/** A query with all that is chosen in it. */
const drafted = (query: string): string =>
  [...drafts].reduce((all, [figure, draft]) => withRules(all, figure, draft.widget, draft), query);

const part = (title: string, name: string, ...children: (Node | string)[]): HTMLElement =>
  element('section', { class: name, 'aria-label': title }, element('h3', {}, title), ...children);

/** A part that few need, folded unless something is chosen in it. */
const folded = (title: string, name: string, open: boolean, ...children: Node[]): HTMLElement =>
  element('details', { class: name, open }, element('summary', {}, title), ...children);

/** What there is to know of a link from the panel of a figure. */
function note(href: string, figure: string): string {
  const others = [...drafts].filter(([id, { held, ask }]) => id !== figure && (held.size > 0 || ask)).length;
  return words.shareNote(href.length, href.length > SHORT, others);
}

/** What a teacher asks and holds. */
const forClass = (draft: Draft, changed: () => void): HTMLElement =>
  folded(
    words.forClass,
    'class',
    draft.held.size > 0 || draft.ask !== '',
    ...promptField(draft.ask, (text) => {
      draft.ask = text;
      changed();
    }),
    element('p', { class: 'note' }, words.holdHelp),
    ...choices(controlsOf(draft.widget), draft.held, changed),
  );

/** The dialog around these parts, which is gone when it is closed. */
function panel(title: string, ...parts: HTMLElement[]): HTMLDialogElement {
  const heading = element('h2', { id: 'share-title' }, title);
  const close = element('button', { type: 'button', class: 'close', 'aria-label': words.close }, '×');
  const about = { class: 'figure share', 'aria-labelledby': heading.id, closedby: 'any' };
  const dialog = element('dialog', about, heading, ...parts, close);
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  return dialog;
}

/** Opens the panel of a figure. */
export function sharePanel(host: HTMLElement, widget: Widget, link: Link): void {
  forgetReleased(link.query);
  const draft = draftOf(host.id, widget, link.query);
  const place = places(host.id, refresh);
  const length = element('p', { class: 'note', id: 'share-note' });
  const address = copied(words.copyLink, { 'aria-label': words.link, rows: 3, 'aria-describedby': length.id });
  const code = element('div', { class: 'code' });
  const enlarge = large(code);
  const frame = copied(words.copyCode, { 'aria-label': words.frameLabel, rows: 4 });
  const alone = element('p', { class: 'note' }, words.frameNote);

  function refresh(): void {
    const href = link.href(place.value, drafted(link.query));
    address.field.value = href;
    length.textContent = note(href, host.id);
    const picture = qrCode(href, words.qrLabel);
    code.replaceChildren(picture ?? element('p', { class: 'note' }, words.tooLongForCode));
    enlarge.hidden = !picture;
    frame.field.value = frameCode(embedAddress(href, host.id), widget.title, host.offsetHeight + AROUND);
  }

  refresh();
  panel(
    words.shareTitle(widget.title),
    part(words.link, 'link', code, element('div', {}, address.field, address.button, enlarge, place, length)),
    forClass(draft, refresh),
    folded(words.inAnotherPage, 'frame', false, alone, frame.field, frame.button),
  ).showModal();
}
