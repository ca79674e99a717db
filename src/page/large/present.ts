/*
 * One figure over the whole window, for a class: its picture large, and nothing but its main control. The rest of the
 * page keeps its place behind it. Escape leaves.
 */
import * as words from '#words';
import './present.css';
import { element } from '../../ui/element.ts';
import type { Link } from '../address/address.ts';
import { pairs, queryOf } from '../address/query.ts';

/** All that stands beside the figure and what holds it, up to the page. Dialogs may still come over it. */
function others(figure: Element): HTMLElement[] {
  const { parentElement } = figure;
  if (!parentElement) return [];
  const beside = [...parentElement.children].filter((one) => one !== figure && !one.matches('dialog, script'));
  return [...(beside as HTMLElement[]).filter(({ inert }) => !inert), ...others(parentElement)];
}

/** Takes the whole screen too, where a hand has asked and the browser lets pages. */
function enlarge(): void {
  const { userActivation } = navigator as Partial<Navigator>;
  const root = document.documentElement as Partial<Element>;
  if (userActivation?.isActive) void root.requestFullscreen?.().catch(() => undefined);
}

/** What the link says, without the wish to be shown so. */
const unasked = (query: string): string => queryOf(pairs(query).filter(([key]) => key !== 'present'));

/** Shows a figure so, until the reader leaves. */
export function present(figure: HTMLElement, link: Link): void {
  const root = document.documentElement;
  if (root.dataset['present']) return;
  const { activeElement, fullscreenElement } = document;
  const room = figure.parentElement!;
  const away = others(figure);
  const listening = new AbortController();
  const close = element('button', { type: 'button', class: 'leave', 'aria-label': words.leaveLarge }, '×');

  function leave(): void {
    listening.abort();
    close.remove();
    for (const one of away) one.inert = false;
    delete root.dataset['present'];
    figure.classList.remove('presented');
    room.style.minHeight = '';
    link.replace(unasked(link.query));
    if (document.fullscreenElement && !fullscreenElement) void document.exitFullscreen();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  }

  room.style.minHeight = `${room.offsetHeight}px`; // what stands behind does not move
  for (const one of away) one.inert = true;
  root.dataset['present'] = figure.id;
  figure.classList.add('presented');
  figure.querySelector('.figure')!.prepend(close);
  enlarge();
  figure.querySelector<HTMLElement>('.controls input[type="range"]')?.focus({ preventScroll: true });
  const { signal } = listening;
  close.addEventListener('click', leave, { signal });
  const hear = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && !document.querySelector('dialog[open]')) leave();
  };
  const look = (): void => {
    if (!document.fullscreenElement) leave();
  };
  window.addEventListener('keydown', hear, { signal });
  document.addEventListener('fullscreenchange', look, { signal });
}
