/*
 * The menu of a figure. It is completed as it opens: above its button, where nothing that is worked with is covered, and
 * below it where only there is room. In a window too low for either it scrolls by itself, so that every entry can be
 * reached.
 */
import * as words from '#words';
import { element } from '../../../ui/element.ts';
import './menus.css';

/** What is left free between a menu and the edge of the window or its button, in pixels. */
const GAP = 8;
/** A menu is never lower than this, for a button at the edge of the window. */
const LEAST = 72;

/** On which side of its button a menu of this height opens, and how high it may be there. */
export function sideOf(height: number, above: number, below: number): { below: boolean; room: number } {
  const under = height > above && below > above;
  return { below: under, room: Math.max(LEAST, under ? below : above) };
}

/** Puts the way to the playground into the menu of a figure that trains, which a page at rest does without. */
function complete(menu: HTMLDetailsElement): void {
  const last = menu.querySelector('[data-act="python"]');
  if (!last || menu.querySelector('[data-act="playground"]') || menu.closest('#playground')) return;
  last.after(element('button', { type: 'button', 'data-act': 'playground' }, words.toPlayground));
}

function place(menu: HTMLDetailsElement): void {
  const list = menu.querySelector<HTMLElement>(':scope > div')!;
  const button = list.offsetParent?.getBoundingClientRect();
  if (!button) return;
  const head = document.querySelector<HTMLElement>('.top')!.getBoundingClientRect().bottom;
  const { below, room } = sideOf(list.scrollHeight, button.top - head - GAP, innerHeight - button.bottom - GAP);
  menu.classList.toggle('below', below);
  list.style.setProperty('--room', `${room}px`);
}

/** Has the menus of figures open so. */
export function bindMenus(): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target as Element).matches('.menu[open]')) return;
      complete(target as HTMLDetailsElement);
      place(target as HTMLDetailsElement);
    },
    true, // it does not bubble
  );
  addEventListener('resize', () => {
    document.querySelectorAll<HTMLDetailsElement>('.menu[open]').forEach(place);
  });
}
