/*
 * The trained figures of the second page, each in a fresh page: from coming into sight to the first picture of the run and
 * to its end, and then, where it has one, its first slider dragged by the mouse for two seconds.
 */
import type { Browser, Page } from 'playwright-core';
import { longest } from './drag.ts';
import type { Site } from './site.ts';

/** What each figure may take from sight to end, in seconds; of the playground its sizes decide. */
const AIMS: Readonly<Record<string, number | undefined>> = {
  ...{ 'many-features': 2, 'phase-diagram': 3, solids: 1.5, unequal: 6, together: 1, jumps: 4 },
  ...{ antiprism: 2, attack: 8, neurons: 3, absolute: 3, dictionary: 4, playground: undefined },
};

/** What main thread and screen do for a while, in milliseconds: the longest task, and the 95th percentile of the gaps between screen frames. */
interface Stretch {
  readonly task: number;
  readonly gap95: number;
}

export interface FigureTimes {
  readonly figure: string;
  /** From sight to the first picture and to the end of the run, in milliseconds. */
  readonly first: number;
  readonly finished: number;
  readonly training: Stretch;
  /** Null where a figure has no slider. */
  readonly dragging: Stretch | null;
}

/** For the page: notes when each screen frame comes. */
function beat(): void {
  const beats: number[] = [];
  Object.assign(window, { beats });
  const next = (now: number): void => {
    beats.push(now);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** For the page: brings a figure into sight, and says how long its first picture and its end take from then. */
function see(figure: string): Promise<[first: number, finished: number]> {
  const host = document.getElementById(figure)!;
  const begun = performance.now();
  let first = 0;
  host.scrollIntoView({ block: 'center', behavior: 'instant' });
  return new Promise((resolve) => {
    const look = (): void => {
      const { state, shape } = host.dataset;
      if (shape) first ||= performance.now() - begun;
      if (state === 'done') resolve([first, performance.now() - begun]);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function during(page: Page, act: () => Promise<void>): Promise<Stretch> {
  const browser = page.context().browser()!;
  await page.evaluate('beats.length = 0');
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await act();
  const beats = await page.evaluate<number[]>('beats');
  const task = longest(await browser.stopTracing());
  const gaps = beats.slice(1).map((at, i) => at - beats[i]);
  return { task, gap95: gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] };
}

async function dragged(page: Page, figure: string): Promise<Stretch | null> {
  const slider = page.locator(`#${figure} .controls input[type=range]`).first();
  if ((await slider.count()) === 0) return null;
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const to = (share: number): Promise<void> => page.mouse.move(x + width * share, y + height / 2);
  return during(page, async () => {
    await to(0.5);
    await page.mouse.down();
    const end = performance.now() + 2000;
    for (let i = 0; performance.now() < end; i++) {
      await Promise.all([to(0.5 + 0.35 * Math.sin(i / 20)), page.waitForTimeout(1000 / 60)]);
    }
    await page.mouse.up();
  });
}

async function timed(browser: Browser, { address }: Site, figure: string): Promise<FigureTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  await page.goto(`${address}beyond/index.html`);
  await page.waitForTimeout(2500); // until what comes by itself has come
  await page.evaluate(beat);
  let [first, finished] = [0, 0];
  const training = await during(page, async () => {
    [first, finished] = await page.evaluate(see, figure);
  });
  await page.waitForTimeout(500);
  const dragging = await dragged(page, figure);
  await page.close();
  return { figure, first, finished, training, dragging };
}

/** The times of all figures, each of the fastest of some rounds. */
export async function figureTimes(browser: Browser, site: Site, rounds: number): Promise<FigureTimes[]> {
  const found: FigureTimes[] = [];
  for (const figure of Object.keys(AIMS)) {
    const all: FigureTimes[] = [];
    for (let round = 0; round < rounds; round++) all.push(await timed(browser, site, figure));
    found.push(all.reduce((best, one) => (one.finished < best.finished ? one : best)));
  }
  return found;
}

/** The rows of a table of them, the first of all a head. */
export function figureRows(all: readonly FigureTimes[]): string[][] {
  const both = ({ training, dragging }: FigureTimes, of: keyof Stretch): string =>
    `${training[of].toFixed(0)}, ${dragging ? dragging[of].toFixed(0) : '–'}`;
  return [
    [
      'Figures of the second page, in ms',
      'first picture',
      'finished',
      'aim',
      'longest task, dragged',
      '95 % of gaps, dragged',
    ],
    ...all.map((times) => [
      times.figure,
      times.first.toFixed(0),
      times.finished.toFixed(0),
      AIMS[times.figure] ? `≤ ${AIMS[times.figure]! * 1000}` : '',
      both(times, 'task'),
      both(times, 'gap95'),
    ]),
  ];
}
