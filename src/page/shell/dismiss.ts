/* What unfolds over the page folds itself away: by Escape, which gives the focus back, and by a click elsewhere. */
export function foldAway(fold: HTMLDetailsElement): void {
  fold.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
  // A dialog that was opened from it gives the focus back to it.
  document.addEventListener('click', ({ target }) => {
    if (!fold.contains(target as Node) && !(target as Element).closest('dialog')) fold.open = false;
  });
}
