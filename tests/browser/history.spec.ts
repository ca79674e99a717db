/* What the page does to the history, and what the way back undoes: in Chromium, and in Firefox where it is. */
import type { Page } from '@playwright/test';
import { inBoth } from './firefox.ts';
import { expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

/** A phrase in the prose that sets a figure. */
const phrase = (page: Page, href: string) => page.locator(`a.act[href="${href}"]`).first();
const DENSE = '?pentagon.sparsity=0#pentagon';

/** Goes back or forth as the browser's buttons do. Playwright's own way waits for an answer that Firefox does not give. */
const go = (page: Page, by: number): Promise<void> => page.evaluate((steps) => history.go(steps), by);

const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);

async function drag(page: Page): Promise<void> {
  const length = await entries(page);
  const box = (await sparsity(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 30 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pentagon\.sparsity=/);
  expect(await entries(page)).toBe(length);
}

async function dragged(page: Page): Promise<void> {
  await open(page);
  await drag(page);
}

async function reload(page: Page): Promise<void> {
  await open(page);
  await sparsity(page).press('Home');
  await expect(page).toHaveURL('./?pentagon.sparsity=0');
  await page.reload();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
}

async function phrases(page: Page): Promise<void> {
  await open(page, '?pentagon.seed=4');
  const length = await entries(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  await phrase(page, DENSE).click();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await phrase(page, '?pentagon.sparsity=0.8#pentagon').click();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
  await expect(page).toHaveURL('./?pentagon.sparsity=0.8&pentagon.seed=4#pentagon');
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  expect(await entries(page)).toBe(length + 2);
}

async function places(page: Page): Promise<void> {
  await open(page);
  await page.goto('./#pentagon');
  await page.locator('.contents summary').click();
  await page.locator('.contents a[href="#the-trick"]').click();
  await page.evaluate(() => scrollTo(0, 0));
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await go(page, -1);
  await expect(page).toHaveURL('./?pentagon.sparsity=0#pentagon');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
}

async function back(page: Page): Promise<void> {
  await page.setViewportSize({ width: 375, height: 700 });
  await open(page);
  const link = phrase(page, DENSE);
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => Math.round(scrollY));
  await link.click();
  await expect(page).toHaveURL('./?pentagon.sparsity=0#pentagon');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await go(page, -1);
  await expect(page).toHaveURL('./');
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(place);
  await go(page, 1);
  await expect(page).toHaveURL('./?pentagon.sparsity=0#pentagon');
  await expect(sparsity(page)).toHaveAttribute('aria-valuetext', '0');
}

inBoth('the history is as readers expect it', {
  'a drag adds nothing to the history': dragged,
  'a reload keeps what was changed': reload,
  'a phrase in the prose sets the figure with no reload, each as one entry of the history': phrases,
  'the way back through places undoes no change, and the address says what is shown': places,
  'the way back undoes a phrase in one step, at the place in the text, and forth does it again': back,
});

test('the back button leaves the page after a drag, and forth shows what was set', async ({ page }) => {
  await page.goto('about:blank');
  await open(page);
  await drag(page);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
  await page.goForward();
  await expect(page).toHaveURL(/pentagon\.sparsity=/);
  await finished(page);
});
