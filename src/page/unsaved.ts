/*
 * What the address had no time to take in. A reload reads the address as it was before the page is hidden, so a change
 * made an instant before would be lost; the tab keeps it until the page is there again.
 */
const KEY = 'unsaved';

const reloaded = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.type === 'reload';

/** Keeps a query for a reload that may be about to come. */
export function keepUnsaved(query: string): void {
  try {
    sessionStorage.setItem(KEY, query);
  } catch {
    // Storage is closed to pages, and the last change before a reload is lost.
  }
}

/** The query that the page had when it was reloaded, where it was kept; it is given once. */
export function takeUnsaved(): string | undefined {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept !== null && /^(\?|$)/.test(kept) && reloaded() ? kept : undefined;
  } catch {
    return undefined;
  }
}
