/*
 * One figure alone, in another page's frame: all else of the lesson is put away, so that no other figure wakes, and
 * stays at hand for the glossary. Links to the rest of the page open the lesson itself in a new tab.
 */
import * as words from '#words';
import './embed.css';
import { element } from '../../ui/element.ts';
import type { Link } from '../address/address.ts';
import { pageAddress } from '../address/query.ts';
import { HEIGHT } from './embed-code.ts';

/** All that a frame has no room for. */
const ELSE = '.skip, .top, .colophon, .spread, .spread > *';

/** Sends a link within the page to the lesson itself, with what the reader has set here. */
function leave(anchor: HTMLAnchorElement, link: Link): void {
  anchor.href = link.href(anchor.hash.slice(1));
  anchor.target = '_blank';
  anchor.rel = 'noopener';
}

/** Whether a link leads to another place of this page. A phrase that sets the figure does its work here. */
const within = (anchor: HTMLAnchorElement): boolean =>
  anchor.hash !== '' && anchor.href.startsWith(pageAddress()) && !anchor.matches('.act');

/** Tells the page around the frame how high the figure is, now and whenever it changes. It is no secret. */
function tellHeight(): void {
  const { documentElement } = document;
  new ResizeObserver(() => {
    parent.postMessage({ [HEIGHT]: documentElement.offsetHeight }, '*');
  }).observe(documentElement);
}

/** Shows a figure of the page alone. */
export function embed(figure: HTMLElement, link: Link): void {
  const lesson = document.title;
  const title = figure.querySelector('figure')!.getAttribute('aria-label')!;
  for (const one of document.querySelectorAll<HTMLElement>(ELSE)) one.hidden = !one.contains(figure);
  document.documentElement.dataset['embed'] = figure.id;
  document.title = words.aloneTitle(title, lesson);
  const whole = element('a', { href: `#${figure.id}` }, lesson);
  leave(whole, link);
  figure.before(element('h1', {}, title));
  figure.after(element('p', { class: 'whole' }, ...words.fromLesson(whole)));
  if (parent !== window) tellHeight();
  // Again at each click: the settings may have changed since.
  document.addEventListener('click', ({ target }) => {
    const anchor = (target as Element).closest('a');
    if (anchor && within(anchor)) leave(anchor, link);
  });
}
