/*
 * The sparsity slider dragged to and fro by the mouse: how evenly screen frames come, how long the main thread is
 * busy at a time, and how many finished trainings are shown.
 */
import type { Browser, Page } from 'playwright-core';
import type { Site } from './site.ts';

export interface Drag {
  /** Between screen frames, in milliseconds. */
  readonly gapMedian: number;
  readonly gap95: number;
  readonly gapMost: number;
  /** The longest task of the page's main thread, in milliseconds. */
  readonly longestTask: number;
  /** Finished trainings shown in a second. */
  readonly shown: number;
}

interface Counts {
  gaps: number[];
  shown: number;
}

/** For the page: notes the gap before each screen frame, and each newly shown finished training, by its sparsity. */
function count(): void {
  const figure = document.querySelector<HTMLElement>('toy-widget#pentagon')!;
  const counts: Counts = { gaps: [], shown: 0 };
  let last = 0;
  let seen = '';
  Object.assign(window, { counts });
  const readout = [...figure.querySelectorAll('dt')].find(({ textContent }) => textContent === 'sparsity')!;
  new MutationObserver(() => {
    const { step, steps } = figure.dataset;
    const now = readout.nextElementSibling!.textContent;
    if (step !== steps || now === seen) return;
    seen = now;
    counts.shown++;
  }).observe(figure, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-step'] });
  const frame = (now: number): void => {
    if (last) counts.gaps.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Moves the mouse along the slider and back until the time is over. */
export async function swing(page: Page, milliseconds: number): Promise<void> {
  const slider = page.locator('toy-widget#pentagon').getByRole('slider', { name: 'Sparsity S' });
  const { x, y, width, height } = (await slider.boundingBox())!;
  const at = (share: number): [number, number] => [x + width * share, y + height / 2];
  await page.mouse.move(...at(0.9));
  await page.mouse.down();
  const end = performance.now() + milliseconds;
  for (let i = 0; performance.now() < end; i++) await page.mouse.move(...at(0.5 + 0.4 * Math.cos(i / 40)));
  await page.mouse.up();
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task, in milliseconds, of the threads that are some renderer's main one. */
export function longest(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const key = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(key),
  );
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mains.has(key(event)));
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}

/** The middle of the numbers of several drags, each number for itself. */
function middle(drags: readonly Drag[]): Drag {
  const of = (pick: (drag: Drag) => number): number =>
    drags.map(pick).sort((a, b) => a - b)[Math.floor(drags.length / 2)];
  return {
    gapMedian: of(({ gapMedian }) => gapMedian),
    gap95: of(({ gap95 }) => gap95),
    gapMost: of(({ gapMost }) => gapMost),
    longestTask: of(({ longestTask }) => longestTask),
    shown: of(({ shown }) => shown),
  };
}

/** Drags in each of several builds by turns, so that what else the machine does meets all alike. */
export async function drags(browser: Browser, sites: readonly Site[], rounds = 5): Promise<Drag[]> {
  const found = sites.map((): Drag[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, site] of sites.entries()) found[i].push(await drag(browser, site, 4000));
  }
  return found.map(middle);
}

/** Drags for some time. */
async function drag(browser: Browser, site: Site, milliseconds: number): Promise<Drag> {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.waitForSelector('toy-widget#pentagon[data-state="done"]');
  await page.waitForTimeout(500);
  await page.evaluate(count);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await swing(page, milliseconds);
  const { gaps, shown } = await page.evaluate<Counts>('counts');
  const task = longest(await browser.stopTracing());
  await page.close();
  gaps.sort((a, b) => a - b);
  const at = (share: number): number => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))];
  return {
    gapMedian: at(0.5),
    gap95: at(0.95),
    gapMost: at(1),
    longestTask: task,
    shown: shown / (milliseconds / 1000),
  };
}
