/*
 * Parts of the page whose code comes later, when a reader asks for it or comes near. A file can be late, or gone with
 * a build that another has replaced: then the page says so in words and offers a reload, which keeps what is set.
 */
import * as words from '#words';
import { notice } from '../shell/notices.ts';
import { reloadButton } from './reload.ts';

/** How long a part may be on its way before the reader hears of it, in milliseconds. */
export const SLOW = 5000;

interface Part<M> {
  /** What the reader calls it. */
  readonly name: string;
  readonly load: () => Promise<M>;
  readonly use: (module: M) => unknown;
  /** What asked for it, once at a time: a second press on a slow line asks for nothing more. */
  readonly asked?: unknown;
  /** What there is to do besides where it cannot be had, given the notice that says so. */
  readonly failed?: (said: HTMLElement) => void;
}

const coming = new Set<unknown>();
/** What there is to say of parts by their names, the newest last: that alone is shown. */
const news = new Map<string, string>();
let box: HTMLElement | undefined;

function show(): void {
  const text = [...news.values()].at(-1);
  box?.remove();
  if (text) box = notice(document.getElementById('notices')!, `${text} `, reloadButton());
}

function tell(name: string, text: string): void {
  news.delete(name);
  news.set(name, text);
  show();
}

function hush(name: string): void {
  if (news.delete(name) && box?.isConnected) show();
}

/** Brings the code of a part and uses it. */
export function later<M>({ name, load, use, asked = name, failed }: Part<M>): void {
  if (coming.has(asked)) return;
  coming.add(asked);
  const late = setTimeout(tell, SLOW, name, words.stillLoading(name));
  void load()
    .finally(() => {
      clearTimeout(late);
      coming.delete(asked);
      hush(name);
    })
    .then(use, () => {
      tell(name, words.notLoaded(name));
      failed?.(box!);
    });
}

/** Opens what covers the page, unless something else has come first and does. */
export const alone =
  <M>(open: (module: M) => unknown) =>
  (module: M): void => {
    if (!document.querySelector('dialog[open]')) open(module);
  };

/** A part comes without its style sheet where only that is gone. */
export function forgiveStyles(): void {
  addEventListener('vite:preloadError', (event) => {
    if ((event as Event & { payload: Error }).payload.message.includes('CSS')) event.preventDefault();
  });
}
