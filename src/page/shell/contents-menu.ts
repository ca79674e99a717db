/* The contents list in the bar folds itself away after use. */
import { foldAway } from './dismiss.ts';

/** Gives life to the contents list. */
export function bindContents(list: HTMLDetailsElement): void {
  foldAway(list);
  list.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) list.open = false;
  });
}
