/*
 * A term in the prose opens its entry in place. Without a script, and for keys that open a link elsewhere, it remains
 * a link to the glossary.
 */
import * as words from '#words';
import './term-entry.css';
import { element } from '../../ui/element.ts';

const GAP = 6;
const EDGE = 8;

/** The box under (or, for want of room, above) a link, within the window. */
function place(box: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = at.bottom + GAP;
  const fits = below + height <= innerHeight - EDGE;
  box.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE))}px`;
  box.style.top = `${fits ? below : Math.max(EDGE, at.top - GAP - height)}px`;
}

/** The entry of a term as nodes of its own: the term, its definition, and the way to the glossary. */
function entry(term: HTMLElement, link: HTMLAnchorElement): Node[] {
  const [name, text] = [term, term.nextElementSibling].map((node) =>
    element('p', {}, ...(node?.cloneNode(true).childNodes ?? [])),
  );
  return [name, text, element('p', {}, element('a', { href: link.hash }, words.allTerms))];
}

/** The one box that shows entries, made when the first is asked for. */
function makeBox(): HTMLElement {
  const box = element('div', {
    class: 'entry',
    popover: 'auto',
    role: 'dialog',
    'aria-label': words.glossary,
    tabindex: '-1',
  });
  const hide = (): void => {
    if (box.matches(':popover-open')) box.hidePopover();
  };
  box.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) hide();
  });
  addEventListener('scroll', hide, { passive: true });
  document.body.append(box);
  return box;
}

let box: HTMLElement | undefined;

/** Opens the entry of a term beside its link; where the browser has no such boxes, the link is followed. */
export function openEntry(link: HTMLAnchorElement): void {
  const term = document.getElementById(link.hash.slice(1));
  box ??= makeBox();
  if (!term || !('showPopover' in box)) {
    location.assign(link.hash);
    return;
  }
  box.replaceChildren(...entry(term, link));
  box.showPopover();
  place(box, link);
  box.focus();
}
