/*
 * What the page keeps on the reader's machine. All pages of a host share its storage, so names begin with the lesson's
 * folder; a browser may close storage to pages, and what is found there may be anything.
 */
import { siteFolder } from './site-folder.ts';

type Kind = 'localStorage' | 'sessionStorage';

const placed = (name: string): string => `${new URL(siteFolder()).pathname} ${name}`;

/** The text kept under a name; undefined where there is none or storage is closed. */
export function recall(name: string, kind: Kind = 'localStorage'): string | undefined {
  try {
    return window[kind].getItem(placed(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name, or forgets what is there; says whether that was allowed. */
export function keep(name: string, text?: string, kind: Kind = 'localStorage'): boolean {
  try {
    if (text === undefined) window[kind].removeItem(placed(name));
    else window[kind].setItem(placed(name), text);
    return true;
  } catch {
    return false;
  }
}
