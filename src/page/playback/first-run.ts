/*
 * The page's first run, shown once as it forms: it is trained in a blink, before anybody can see how. The figure has
 * its result all the while, and says so; only the picture takes its time. Whatever the reader does ends it.
 */
import { pairs } from '../address/query.ts';
import type { Deck } from './deck.ts';
import { calm } from './calm.ts';

/** How long it takes, in milliseconds. */
const LASTS = 1500;
/** The share of the way is the share of the time to this power: most happens early. */
const EASE = 2;

const INPUTS = ['keydown', 'pointerdown', 'touchstart', 'wheel', 'scroll'];

/** Whether a query asks for something of the page's own: a setting of a figure, or one figure alone. */
const asks = (query: string): boolean =>
  pairs(query).some(([key]) => key.includes('.') || ['embed', 'present'].includes(key));

/** Whether the page's head is in sight, and nobody has asked for anything yet: no link and no hand. */
const unasked = (query: string): boolean =>
  !asks(query) &&
  !location.hash &&
  !document.hidden &&
  scrollY === 0 &&
  !(navigator as Partial<Navigator>).userActivation?.hasBeenActive &&
  !calm();

/** Shows the run of a deck as it forms, unless the reader has asked for something. */
export function showUnasked(query: string, tape: Deck, changed: () => void): void {
  if (unasked(query)) showForming(tape, changed);
}

/** Lets the deck's picture go from the start of the run to its end, and calls `changed` when it is to be drawn. */
export function showForming(tape: Deck, changed: () => void): void {
  const listening = new AbortController();
  let begun: number | undefined;
  for (const type of INPUTS) {
    const end = (): void => {
      listening.abort();
      changed();
    };
    addEventListener(type, end, { capture: true, passive: true, signal: listening.signal });
  }
  tape.form((now) => {
    begun ??= now;
    const share = Math.max(0, now - begun) / LASTS;
    if (share >= 1) listening.abort();
    return listening.signal.aborted ? undefined : share ** EASE;
  });
}
