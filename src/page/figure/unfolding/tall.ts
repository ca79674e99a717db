/*
 * A figure that stands beside its prose may be taller than the window. It moves with the page until its foot is seen,
 * and back until its head is: the wheel always scrolls the page, and no part of a figure is out of reach.
 */
import './unfolded.css';

/** How far the edge is below a picture that numbers scroll under, in pixels. */
const EDGE = 9;

/** Where a figure stands after the page has scrolled by so much: not lower than `head`, and its foot no higher than the window's. */
export const standing = (top: number, by: number, head: number, room: number): number =>
  Math.max(Math.min(head, room), Math.min(head, top - by));

/** Brings settings that have unfolded beside the picture into the window, and so the picture and its main control. */
function showSettings(fold: Element): void {
  const stage = fold.matches('.unfolded > .more') && fold.parentElement!.querySelector(':scope > .stage');
  if (stage && fold.getBoundingClientRect().left > stage.getBoundingClientRect().right)
    fold.scrollIntoView({ block: 'nearest' });
}

/** How far the page scrolls to bring numbers from `top` to `bottom` between the picture's foot and the window's, their head first. */
export const reaching = (top: number, bottom: number, picture: number, room: number): number =>
  Math.min(top - picture, Math.max(0, bottom - room));

/** Brings numbers that have unfolded under the picture into the window. */
function showNumbers(fold: Element, head: number): void {
  const stage = fold.matches('.numbers[open]') && fold.parentElement!.querySelector<HTMLElement>('figure > .stage');
  if (!stage || getComputedStyle(stage).position !== 'sticky') return;
  const picture = stage.offsetHeight + EDGE;
  fold.parentElement!.style.setProperty('--picture', `${picture}px`);
  const { top, bottom } = fold.getBoundingClientRect();
  scrollBy(0, reaching(top, bottom, head + picture, innerHeight));
}

/** Lets the figures beside prose move so. */
export function bindTall(): void {
  const header = document.querySelector<HTMLElement>('.top')!;
  const tops = new Map<HTMLElement, number>();
  let last = scrollY;
  const move = (): void => {
    const by = scrollY - last;
    last = scrollY;
    const head = header.offsetHeight + 1;
    const jump = Math.abs(by) > innerHeight; // to another place of the page, where a figure is met at its head
    const boxes = [...document.querySelectorAll<HTMLElement>('.spread > .beside')];
    const heights = boxes.map((box) => box.offsetHeight); // all are read before any moves
    boxes.forEach((box, i) => {
      const was = tops.get(box) ?? head;
      const top = standing(jump ? head : was, jump ? 0 : by, head, innerHeight - heights[i]);
      if (top === was) return;
      tops.set(box, top);
      box.style.setProperty('--top', `${top}px`);
    });
  };
  /** A link to a place in a figure's stretch leads to the figure's head. */
  const meet = (): void => {
    last = scrollY;
    const box = document
      .getElementById(location.hash.slice(1))
      ?.closest('.spread')
      ?.querySelector<HTMLElement>('.beside');
    if (!box) return;
    tops.delete(box);
    box.style.removeProperty('--top');
  };
  document.addEventListener(
    'toggle',
    ({ target }) => {
      move();
      showSettings(target as Element);
      // The table is filled with the next picture.
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          move();
          showNumbers(target as Element, header.offsetHeight);
        });
      });
    },
    true, // it does not bubble
  );
  addEventListener('scroll', move, { passive: true });
  addEventListener('hashchange', meet);
  addEventListener('resize', move);
}
