/*
 * What the address had no time to take in. A reload reads the address as it was before the page is hidden, so a change
 * made an instant before would be lost; the tab keeps it until the page is there again.
 */
import { keep, recall } from '../shell/storage.ts';

const NAME = 'unsaved';

const reloaded = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.type === 'reload';

/** Keeps a query for a reload that may be about to come. */
export function keepUnsaved(query: string): void {
  keep(NAME, query, 'sessionStorage');
}

/** The query that the page had when it was reloaded, where it was kept; it is given once. */
export function takeUnsaved(): string | undefined {
  const kept = recall(NAME, 'sessionStorage');
  keep(NAME, undefined, 'sessionStorage');
  return kept !== undefined && /^(\?|$)/.test(kept) && reloaded() ? kept : undefined;
}
