/*
 * Parts that come by themselves. What nobody needs before the first figure lives comes with it; what helps in reading
 * comes earlier where it is in sight, or where no figure comes.
 */
import * as words from '#words';
import type { Settings } from '../../ui/settings.ts';
import { later } from './later.ts';

/** How long after the page has come helps for reading wait for a figure, in milliseconds. */
const PATIENCE = 5000;

/** What helps in reading. */
const HELPED = '.question, .cell, .prose > pre, .dial';

type SettingsOf = (widget: string) => Promise<Settings>;

function swipes(): void {
  const load = () => import('../input/swipe.ts');
  later({ name: words.swipes, load, use: ({ bindSwipes }) => bindSwipes(document.body) });
}

function helps(settings: SettingsOf): void {
  const load = () => import('../prose/reading.ts');
  later({ name: words.readingHelps, load, use: ({ bindReading }) => bindReading(settings) });
}

function offline(): void {
  const load = () => import('../shell/offline.ts');
  later({
    name: words.offlineReading,
    load,
    use: ({ keepOffline }) => keepOffline(document.getElementById('notices')!),
  });
}

/** When something of a kind is first in sight. */
const sighted = (kind: string): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) resolve();
    });
    for (const element of document.querySelectorAll(kind)) observer.observe(element);
  });

const waited = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    addEventListener('load', () => setTimeout(resolve, milliseconds));
  });

/** When the first figure is done. */
const figureDone = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ target }) => (target as HTMLElement).dataset['state'] === 'done')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, attributeFilter: ['data-state'] });
  });

/** Brings each part in its time; numbers in the prose want to know the settings of figures. */
export function bringInTime(settings: SettingsOf): void {
  if (navigator.maxTouchPoints > 0) swipes();
  const first = figureDone();
  void Promise.race([sighted(HELPED), waited(PATIENCE), first]).then(() => helps(settings));
  if (import.meta.env.PROD) void first.then(offline);
}
