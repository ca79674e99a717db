/* The end of a figure's first run, and what may move then without being asked to. */
import { pairs } from '../address/query.ts';
import type { Deck } from './deck.ts';

/** Whether the reader asks for less motion; no environment without a screen knows. */
export const calm = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Whether a query asks for something of the page's own: a setting of a figure, or one figure alone. */
const asks = (query: string): boolean =>
  pairs(query).some(([key]) => key.includes('.') || ['embed', 'present'].includes(key));

/** Whether this is the page's first figure, in sight, and nobody has asked for anything yet: no link and no hand. */
const unasked = (host: HTMLElement, query: string): boolean =>
  host === document.querySelector('toy-widget') &&
  !asks(query) &&
  !location.hash &&
  !document.hidden &&
  scrollY === 0 &&
  !(navigator as Partial<Navigator>).userActivation?.hasBeenActive &&
  !calm();

/** Marks that a figure's first run has ended; the page's first figure then shows it once as it forms, where nobody minds. */
export function trained(host: HTMLElement, query: string, tape: Deck | undefined, changed: () => void): void {
  performance.mark(`trained ${host.id}`);
  if (!tape || !unasked(host, query)) return;
  import('./first-run.ts').then(
    ({ showForming }) => showForming(tape, changed),
    () => undefined, // nobody asked for it; the result is there
  );
}
