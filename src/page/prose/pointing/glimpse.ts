/*
 * A figure that the prose has set comes to the reader where it is out of sight: lifted out of the page into a card at the
 * edge of the window, the one farther from the words that set it. The page does not move, and the figure lives on in the
 * card. It goes back once the words are out of sight or behind it, with Escape, with a step in the history, or when it is
 * told to.
 */
import * as words from '#words';
import './glimpse.css';
import { element } from '../../../ui/element.ts';

/** The least room beside the words that a picture can be read in, in pixels. */
const LEAST = 240;
/** How much of a picture may be out of the window, and it is seen all the same. */
const HIDDEN = 0.25;

let close: (() => void) | undefined;

/** Where the window begins below the bar. */
const head = (): number => document.querySelector<HTMLElement>('.top')!.offsetHeight;

/** Whether most of the picture is in the window. */
function seen(picture: Element): boolean {
  const { top, bottom, height } = picture.getBoundingClientRect();
  return Math.max(0, head() - top) + Math.max(0, bottom - innerHeight) <= HIDDEN * height;
}

/** Whether the words are still to be read beside the card. */
function beside(said: HTMLElement, card: HTMLElement): boolean {
  const [text, box] = [said.getBoundingClientRect(), card.getBoundingClientRect()];
  const apart = text.bottom <= box.top || text.top >= box.bottom || text.right <= box.left;
  return apart && text.bottom > head() && text.top < innerHeight;
}

/** Holds the words where they are in the window, whatever becomes of the page: a figure may have grown in its card. */
function steady(said: HTMLElement, act: () => void): void {
  const { top } = said.getBoundingClientRect();
  act();
  scrollBy(0, said.getBoundingClientRect().top - top);
}

/** Puts the card where there is more room; the page moves only in a window too low for both. */
function place(card: HTMLElement, said: HTMLElement): void {
  const room = (): number[] => {
    const { top, bottom } = said.getBoundingClientRect();
    return [top - head(), innerHeight - bottom];
  };
  if (Math.max(...room()) < LEAST) scrollBy(0, room()[0]);
  const [above, below] = room();
  card.classList.toggle('above', above > below);
  card.style.setProperty('--room', `${Math.max(above, below)}px`);
}

/** The head of the card: the way to the figure's own place, and the way out. */
function ways(figure: HTMLElement): HTMLElement {
  const out = element('button', { type: 'button', 'aria-label': words.closeGlimpse }, '×');
  out.addEventListener('click', () => close?.());
  const there = element('a', { href: `#${figure.id}` }, words.toFigure);
  there.addEventListener('click', () => close?.());
  return element('p', { class: 'ways' }, there, out);
}

function lift(figure: HTMLElement, said: HTMLElement): void {
  const room = figure.parentElement!;
  const listening = new AbortController();
  const { signal } = listening;
  const bar = ways(figure);
  close = () => {
    const inside = figure.contains(document.activeElement);
    listening.abort();
    steady(said, () => {
      bar.remove();
      figure.classList.remove('glimpsed', 'above');
      room.style.minHeight = '';
    });
    close = undefined;
    if (inside) said.focus({ preventScroll: true });
  };
  room.style.minHeight = `${room.offsetHeight}px`; // what stands around it does not move
  figure.classList.add('glimpsed');
  figure.querySelector('figure')!.prepend(bar);
  const look = (): void => {
    if (!beside(said, figure)) close?.();
  };
  addEventListener('scroll', look, { signal, passive: true });
  for (const event of ['resize', 'popstate']) addEventListener(event, () => close?.(), { signal });
  const hear = ({ key }: KeyboardEvent): void => {
    if (/^(Escape|f)$/i.test(key)) close?.(); // F shows the figure large, from its own place
  };
  addEventListener('keydown', hear, { signal });
}

/** Shows a figure's picture beside the words that have set it, if most of it is out of sight. */
export function glimpse(figure: HTMLElement, said: HTMLElement): void {
  if (figure.matches('.glimpsed') && beside(said, figure)) return;
  steady(said, () => {
    close?.();
    if (!seen(figure.querySelector('.stage')!)) lift(figure, said);
  });
  if (figure.matches('.glimpsed')) place(figure, said);
}
