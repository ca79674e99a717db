/*
 * What a loading page is asked to note about itself, from before its first line: for `page.addInitScript`.
 */
import type { Page } from 'playwright-core';

export interface Marks {
  /** Times in milliseconds since navigation began: paints, and the end of the headline figure's first run. */
  fcp: number;
  lcp: number;
  done: number;
  /** When navigation began, in milliseconds since 1970. */
  origin: number;
  /** Cumulative layout shift, without what follows a reader's input. */
  shift: number;
  /** Main-thread tasks over 50 ms, each as [start, duration]. */
  tasks: [number, number][];
}

function probe(): void {
  const marks: Marks = { fcp: 0, lcp: 0, done: 0, origin: performance.timeOrigin, shift: 0, tasks: [] };
  Object.assign(window, { marks });
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
    }).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') marks.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (marks.lcp = startTime));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) marks.shift += value;
  });
  observe('longtask', ({ startTime, duration }) => marks.tasks.push([startTime, duration]));
  new MutationObserver(() => {
    if (!marks.done && document.querySelector('toy-widget#pentagon[data-state="done"]')) marks.done = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
}

/** Lets a page note its marks from its next load on. */
export const watch = (page: Page): Promise<unknown> => page.addInitScript(probe);

/** The marks of a page whose headline figure is done, and that has come to rest. */
export async function marks(page: Page): Promise<Marks> {
  await page.waitForSelector('toy-widget#pentagon[data-state="done"]', { timeout: 60_000 });
  await page.waitForTimeout(300);
  return page.evaluate('marks');
}
