/* The end of a figure's first run. */
import type { Deck } from './deck.ts';

/** Marks that a figure's first run has ended; the page's first figure then shows it once as it forms, where nobody minds. */
export function trained(host: HTMLElement, query: string, tape: Deck | undefined, changed: () => void): void {
  performance.mark(`trained ${host.id}`);
  if (!tape || host !== document.querySelector('toy-widget')) return;
  const show = () => import('./first-run.ts').then(({ showUnasked }) => showUnasked(query, tape, changed));
  requestAnimationFrame(() => void show().catch(() => undefined)); // nobody asked for it; the result is there
}
