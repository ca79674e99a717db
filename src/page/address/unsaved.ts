/*
 * What a reload came too early for. It reads the address as it begins, so what is written until the page is gone would
 * be lost; the tab keeps it until the page is there again.
 */
import { keep, recall } from '../shell/storage.ts';

const NAME = 'unsaved';

const reloaded = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.type === 'reload';

/** Keeps a query for the reload that may be what hides the page. */
export function keepUnsaved(query: string): void {
  keep(NAME, query, 'sessionStorage');
}

/** The query that the page had when it was reloaded, where it was kept; it is given once. */
export function takeUnsaved(): string | undefined {
  const kept = recall(NAME, 'sessionStorage');
  keep(NAME, undefined, 'sessionStorage');
  return kept !== undefined && /^(\?|$)/.test(kept) && reloaded() ? kept : undefined;
}
