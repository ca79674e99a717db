/*
 * What a second worker is worth in the page, where the figure is drawn all the while: eight models of 5 features in 2
 * dimensions, batches of 1,024, trained for long, with as many workers as the page makes of one core and of two.
 */
import type { Browser } from 'playwright-core';
import type { Site } from './site.ts';

const STEPS = 60_000;

/** Milliseconds from a tenth of the run to its end, in a page that finds so many cores. */
async function trained(browser: Browser, { address }: Site, cores: number): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript((count) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => count });
  }, cores);
  await page.goto(`${address}?engine=cpu&pentagon.batch=1024&pentagon.steps=${STEPS}`);
  const milliseconds = await page.evaluate(
    (tenth) =>
      new Promise<number>((resolve) => {
        const figure = document.querySelector<HTMLElement>('toy-widget#pentagon')!;
        let begun = 0;
        new MutationObserver(() => {
          const { step, state } = figure.dataset;
          if (!begun && Number(step) >= tenth) begun = performance.now();
          if (state === 'done') resolve(performance.now() - begun);
        }).observe(figure, { attributeFilter: ['data-step', 'data-state'] });
      }),
    STEPS / 10,
  );
  await page.close();
  return milliseconds;
}

/** How many times as fast two workers are as one: the middle of some pairs. */
export async function secondWorker(browser: Browser, site: Site, rounds = 3): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ratios.push((await trained(browser, site, 1)) / (await trained(browser, site, 2)));
  }
  return ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}
