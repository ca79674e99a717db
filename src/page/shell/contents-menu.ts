/* The contents list in the bar: it shows where the reader is, and folds itself away after use. */
import { foldAway } from './dismiss.ts';

/** The last heading that has passed the upper third of the window, or the first of all. */
function currentHeading(headings: readonly HTMLElement[]): HTMLElement | undefined {
  const line = innerHeight / 3;
  return headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1);
}

/** Marks the entry of the section being read, when the list is opened. */
function mark(links: readonly HTMLAnchorElement[]): void {
  const headings = links.flatMap(({ hash }) => document.getElementById(hash.slice(1)) ?? []);
  const current = currentHeading(headings);
  for (const link of links) {
    if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

/** Gives life to the contents list. */
export function bindContents(list: HTMLDetailsElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  foldAway(list);
  if (list.open) mark(links);
  list.addEventListener('toggle', () => {
    if (list.open) mark(links);
  });
  list.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) list.open = false;
  });
}
