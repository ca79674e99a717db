/*
 * Phrases in the prose that set a figure: plain links to this page with other settings. Pressed here they change the
 * figure in place, with no reload; opened elsewhere they are what they look like.
 */
import { later } from './later.ts';
import { settingsOf } from './link.ts';
import type { PageLink } from './link.ts';
import type { Settings } from '../ui/settings.ts';
import type { Changeable } from './undo.ts';

/** Brings a figure's picture into view: not the whole figure, whose end a phone would show. */
export const reveal = (figure: HTMLElement): void => {
  (figure.querySelector('[data-part="stage"]') ?? figure).scrollIntoView({ block: 'nearest' });
};

/** Lets links such as `?pentagon.sparsity=0#pentagon` act on the figure that they name. */
export function bindPhrases(root: HTMLElement, page: PageLink, settings: (name: string) => Promise<Settings>): void {
  function act(link: HTMLAnchorElement): void {
    const figure = document.getElementById(link.hash.slice(1)) as Changeable | null;
    if (!figure) return;
    const load = () => Promise.all([settings(figure.getAttribute('name') ?? ''), import('./undo.ts')]);
    later({
      name: link.textContent,
      load,
      async use([table, { does }]) {
        await does(figure, settingsOf(link.search, figure.id, table).values, page);
        reveal(figure);
      },
      asked: link,
    });
  }
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.act');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act(link);
  });
}
