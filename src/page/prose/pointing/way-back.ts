/*
 * The way back to where the reader was, after a phrase has led to a figure out of sight: one button over the page, which
 * goes when it has been pressed or the reader is back by themselves.
 */
import * as words from '#words';
import './way-back.css';
import { element } from '../../../ui/element.ts';

/** How near to the place the reader is back at it, in pixels. */
const NEAR = 200;

let button: HTMLElement | undefined;
let place = 0;

function gone(): void {
  removeEventListener('scroll', look);
  button?.remove();
  button = undefined;
}

function look(): void {
  if (Math.abs(scrollY - place) < NEAR) gone();
}

/** Offers the way back to a place of the page, and to the phrase that led away from it. */
export function offerBack(to: number, phrase: HTMLElement): void {
  gone();
  place = to;
  button = element('button', { type: 'button', class: 'way-back' }, words.backToText);
  button.addEventListener('click', () => {
    gone();
    scrollTo(0, to);
    phrase.focus({ preventScroll: true });
  });
  document.getElementById('lesson')!.append(button);
  addEventListener('scroll', look, { passive: true });
}
