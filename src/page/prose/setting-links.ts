/*
 * Phrases in the prose that set a figure: plain links to this page with other settings. Pressed here they change the
 * figure in place, with no reload; opened elsewhere they are what they look like.
 */
import { later } from '../lazy/later.ts';
import { settingsOf } from '../address/query.ts';
import type { Values, Settings } from '../../ui/settings.ts';

interface Changeable extends HTMLElement {
  change(values: Values, step: boolean): Promise<void>;
}

/** Lets the reader see the figure that `from` has set, without leading them away from it. */
export function reveal(figure: HTMLElement, from: HTMLElement): void {
  import('./pointing/glimpse.ts').then(
    ({ glimpse }) => {
      glimpse(figure, from);
    },
    () => undefined, // the figure is set all the same, and says so
  );
}

/** Lets links such as `?pentagon.sparsity=0#pentagon` act on the figure that they name. */
export function bindPhrases(root: HTMLElement, settings: (name: string) => Promise<Settings>): void {
  function act(link: HTMLAnchorElement): void {
    const figure = document.getElementById(link.hash.slice(1)) as Changeable | null;
    if (!figure) return;
    const load = (): Promise<Settings> => settings(figure.getAttribute('name') ?? '');
    const use = async (table: Settings): Promise<void> => {
      await figure.change(settingsOf(link.search, figure.id, table).values, true);
      reveal(figure, link);
    };
    later({ name: link.textContent, load, use, asked: link });
  }
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.act');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act(link);
  });
}
