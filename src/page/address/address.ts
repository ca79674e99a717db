/*
 * The page's address, kept true to what is on show. Settings replace the query and add nothing to the history. The
 * entries of the history stand in stretches: in one stretch all say the same settings, so that going back through places
 * undoes no change. A phrase in the prose begins a new stretch, and one step back undoes it.
 */
import { pageAddress, shared, withSettings } from './query.ts';
import type { Values } from '../../ui/settings.ts';
import { keepUnsaved, takeUnsaved } from './unsaved.ts';

/** Browsers allow some 100 changes of the address in 30 seconds; this many milliseconds apart stays below. */
const PAUSE = 400;

export interface Link {
  /** The query as it is or is about to be. */
  readonly query: string;
  /** Puts a figure's settings into the address: at once, or soon after another change. */
  write(figure: string, values: Values, base: Values): void;
  /** Puts another query into the address, as soon. */
  replace(query: string): void;
  /** Makes a change as a step of its own in the history, at an anchor, where it changes the query at all. */
  step(anchor: string, change: () => void): void;
  /** Calls `turned` when a step back or forth has brought other settings. */
  listen(turned: () => void): void;
  /** The whole address to pass on, at an anchor: of what the reader sees, or of another query. */
  href(anchor: string, query?: string): string;
}

/** The stretch that an entry of the history belongs to, where the page has put that down. */
const stretchOf = (state: unknown): number | undefined => (state as { stretch?: number } | null)?.stretch;

/** The page's own address as a Link, for these figures. */
export function pageLink(figures: readonly string[]): Link {
  let query = takeUnsaved() ?? location.search;
  let written = location.search;
  let stretch = stretchOf(history.state) ?? 0;
  let stepping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What other stretches said when they were left. */
  const left = new Map<number, string>();
  const listeners: (() => void)[] = [];

  /** Says the query in the entry of the moment, or in a new one. Where a browser refuses, the page goes on without. */
  function put(how: 'replaceState' | 'pushState' = 'replaceState', hash = location.hash): void {
    const address = new URL(location.href);
    [address.search, address.hash] = [query, hash];
    written = query;
    try {
      history[how]({ stretch }, '', address);
    } catch {
      // Too many changes, or a page that has no address of its own.
    }
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (query === written) return;
    put();
    timer = setTimeout(flush, PAUSE);
  }

  /** Goes to a stretch, with what it said. */
  function turn(to: number): void {
    left.set(stretch, query);
    stretch = to;
    query = left.get(to) ?? location.search;
    for (const turned of listeners) turned();
  }

  flush();
  window.addEventListener('popstate', ({ state }) => {
    const there = stretchOf(state);
    if (there !== undefined && there !== stretch) turn(there);
    put();
  });
  addEventListener('hashchange', () => {
    if (stretchOf(history.state) === undefined) put();
  });
  addEventListener('pagehide', () => {
    if (query !== written) keepUnsaved(query);
    flush();
  });
  const link: Link = {
    get query() {
      return query;
    },
    write(figure, values, base) {
      link.replace(withSettings(query, figure, values, base));
    },
    replace(next) {
      query = next;
      if (timer === undefined && !stepping) flush();
    },
    step(anchor, change) {
      put(); // what was set before this belongs to the entry that is left
      const before = query;
      stepping = true;
      change();
      stepping = false;
      if (query === before) return;
      left.set(stretch, before);
      stretch += 1;
      put('pushState', `#${anchor}`);
    },
    listen: (turned) => void listeners.push(turned),
    href: (anchor, said = query) => `${pageAddress()}${shared(said, figures)}#${anchor}`,
  };
  return link;
}
