/* Rest: a figure gets no work while nobody looks at it. */
import type { Page } from '@playwright/test';
import { hide, LONG } from './causes.ts';
import { drawn, expect, pentagon, test } from './lesson.ts';

/** The end of the page, far from the figure on a small screen. */
const AWAY = '#where-next';

test.use({ viewport: { width: 375, height: 600 } });

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const counts = { grants: 0 };
    Object.assign(window, { counts });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its worker below
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { type: string }) {
      if (message.type === 'grant') counts.grants++;
      postMessage.call(this, message);
    };
  }),
);

const grants = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { counts: { grants: number } }).counts.grants);

/** How many grants are given within so many screen frames. */
async function grantsWithin(page: Page, frames: number): Promise<number> {
  const before = await grants(page);
  await drawn(page, frames);
  return (await grants(page)) - before;
}

const toFigure = (page: Page): Promise<void> => page.evaluate(() => scrollTo(0, 0));
const away = (page: Page): Promise<void> =>
  page.evaluate((hash) => document.querySelector(hash)!.scrollIntoView(), AWAY);

test('a figure far off the screen sleeps, and wakes and trains when scrolled to', async ({ page }) => {
  await page.goto(`./${AWAY}`);
  await page.waitForLoadState('networkidle');
  await expect(pentagon(page)).not.toBeInViewport();
  await drawn(page, 30);
  await expect(pentagon(page)).toHaveAttribute('data-state', 'idle');
  expect(await grants(page)).toBe(0);

  await toFigure(page);
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
  expect(await grants(page)).toBeGreaterThan(0);
});

test('a figure that leaves the screen in the middle of a run gets no more work until it comes back', async ({
  page,
}) => {
  await page.goto(`./${LONG}`);
  await expect.poll(() => grants(page)).toBeGreaterThan(4);

  await away(page);
  await expect(pentagon(page)).not.toBeInViewport();
  await drawn(page, 10); // the answer to the last grant may be on its way, and is no reason for another
  expect(await grantsWithin(page, 60)).toBe(0);
  const step = Number(await pentagon(page).getAttribute('data-step'));

  await toFigure(page);
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(step);
});

test('a finished figure asks for nothing', async ({ page }) => {
  await page.goto('./');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
  await drawn(page);
  expect(await grantsWithin(page, 30)).toBe(0);
});

test('a paused figure gets no work', async ({ page }) => {
  await page.goto(`./${LONG}`);
  await expect.poll(() => grants(page)).toBeGreaterThan(4);
  await pentagon(page).getByRole('button', { name: 'Pause' }).click();
  await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  await drawn(page, 10);
  expect(await grantsWithin(page, 60)).toBe(0);
  const before = await grants(page);
  await pentagon(page).getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => grants(page)).toBeGreaterThan(before + 2);
});

test('a hidden tab gets no work until it is looked at again', async ({ page }) => {
  await page.goto(`./${LONG}`);
  await expect.poll(() => grants(page)).toBeGreaterThan(4);
  await hide(page, true);
  await drawn(page, 10);
  expect(await grantsWithin(page, 60)).toBe(0);
  const before = await grants(page);
  await hide(page, false);
  await expect.poll(() => grants(page)).toBeGreaterThan(before + 2);
});
