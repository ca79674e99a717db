/*
 * Phrases in the prose that set a figure: plain links to this page with other settings. Pressed here they change the
 * figure in place, with no reload; opened elsewhere they are what they look like.
 */
import { settingsOf } from './link.ts';
import type { Values, Settings } from '../ui/settings.ts';

interface Changeable extends HTMLElement {
  change(values: Values): Promise<void>;
}

/** Brings a figure's picture into view: not the whole figure, whose end a phone would show. */
export const reveal = (figure: HTMLElement): void => {
  (figure.querySelector('[data-part="stage"]') ?? figure).scrollIntoView({ block: 'nearest' });
};

/** Lets links such as `?pentagon.sparsity=0#pentagon` act on the figure that they name. */
export function bindPhrases(root: HTMLElement, settings: (name: string) => Promise<Settings>): void {
  async function act(link: HTMLAnchorElement): Promise<void> {
    const figure = document.getElementById(link.hash.slice(1)) as Changeable | null;
    if (!figure) return;
    const table = await settings(figure.getAttribute('name') ?? '');
    await figure.change(settingsOf(link.search, figure.id, table).values);
    reveal(figure);
  }
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.act');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void act(link);
  });
}
