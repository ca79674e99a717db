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

/** The page's own address. */
class Address implements Link {
  readonly #figures: readonly string[];
  query = takeUnsaved() ?? location.search;
  #written = location.search;
  #stretch = stretchOf(history.state) ?? 0;
  #stepping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What other stretches said when they were left. */
  readonly #left = new Map<number, string>();
  readonly #listeners: (() => void)[] = [];

  constructor(figures: readonly string[]) {
    this.#figures = figures;
    this.#flush();
    window.addEventListener('popstate', ({ state }) => {
      const there = stretchOf(state);
      if (there !== undefined && there !== this.#stretch) this.#turn(there);
      this.#put();
    });
    addEventListener('hashchange', () => {
      if (stretchOf(history.state) === undefined) this.#put();
    });
    addEventListener('pagehide', () => {
      keepUnsaved(this.query); // though it be written: what a reload asks for was read when it began
      this.#flush();
    });
  }

  write(figure: string, values: Values, base: Values): void {
    this.replace(withSettings(this.query, figure, values, base));
  }

  replace(query: string): void {
    this.query = query;
    if (this.#timer === undefined && !this.#stepping) this.#flush();
  }

  step(anchor: string, change: () => void): void {
    this.#put(); // what was set before this belongs to the entry that is left
    const before = this.query;
    this.#stepping = true;
    change();
    this.#stepping = false;
    if (this.query === before) return;
    this.#left.set(this.#stretch, before);
    this.#stretch += 1;
    this.#put('pushState', `#${anchor}`);
  }

  listen(turned: () => void): void {
    this.#listeners.push(turned);
  }

  href(anchor: string, query = this.query): string {
    return `${pageAddress()}${shared(query, this.#figures)}#${anchor}`;
  }

  /** Says the query in the entry of the moment, or in a new one. Where a browser refuses, the page goes on without. */
  #put(how: 'replaceState' | 'pushState' = 'replaceState', hash = location.hash): void {
    const address = new URL(location.href);
    [address.search, address.hash] = [this.query, hash];
    this.#written = this.query;
    try {
      history[how]({ stretch: this.#stretch }, '', address);
    } catch {
      // Too many changes, or a page that has no address of its own.
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.query === this.#written) return;
    this.#put();
    this.#timer = setTimeout(() => {
      this.#flush();
    }, PAUSE);
  }

  /** Goes to a stretch, with what it said. */
  #turn(to: number): void {
    this.#left.set(this.#stretch, this.query);
    this.#stretch = to;
    this.query = this.#left.get(to) ?? location.search;
    for (const turned of this.#listeners) turned();
  }
}

/** The page's own address as a Link, for these figures. */
export const pageLink = (figures: readonly string[]): Link => new Address(figures);
