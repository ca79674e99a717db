/* A pinned run beside the next one, and the keys that do what buttons do. */
import type { Page } from '@playwright/test';
import { button, drawn, expect, finished, more, open, pentagon, sparsity, test } from './lesson.ts';

const pinned = (page: Page) => pentagon(page).getByRole('region', { name: 'Pinned run' });
const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

test('a pinned run stays as it was while the living one changes', async ({ page }) => {
  await open(page);
  await more(page);
  await button(page, 'Pin this run').click();
  const picture = await pinned(page).locator('.large').innerHTML();
  await sparsity(page).press('Home');
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  expect(await pinned(page).locator('.large').innerHTML()).toBe(picture);
  await expect(pinned(page)).toContainText('Sparsity S 0.9, now 0');
  await expect(pinned(page).locator('.readouts')).toContainText('pentagon');
  await expect(pinned(page).getByRole('img', { name: /shape: pentagon/ })).toBeVisible();
  await pinned(page).getByRole('button', { name: 'Unpin this run' }).click();
  await expect(pinned(page)).toHaveCount(0);
  await expect(button(page, 'More')).toBeFocused();
});

for (const width of [320, 1280]) {
  test(`at ${width} px both pictures are in view, and nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await more(page);
    await button(page, 'Pin this run').click();
    await pentagon(page).locator('[data-part="stage"]').scrollIntoViewIfNeeded();
    const [live, kept] = [pentagon(page).locator('[data-part="stage"] .large'), pinned(page).locator('.large')];
    await expect(live).toBeInViewport();
    await expect(kept).toBeInViewport();
    expect((await kept.boundingBox())!.width).toBeGreaterThan(120);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('keys act on the figure that has the focus, by a click on its picture too', async ({ page }) => {
  await open(page);
  await page.keyboard.press('n');
  await drawn(page, 10);
  await expect(page).toHaveURL('./');
  await pentagon(page).locator('.large').click();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\?pentagon\.seed=\d+$/);
  await finished(page);
  await page.keyboard.press('b');
  await expect(page).toHaveURL('./');
  await finished(page);
  await page.keyboard.press('k');
  await expect(pinned(page)).toBeVisible();
  await page.keyboard.press('u');
  await expect(pinned(page)).toHaveCount(0);
  const max = Number(await pentagon(page).locator('[data-part="scrubber"]').getAttribute('max'));
  await page.keyboard.press(',');
  await page.keyboard.press(',');
  await page.keyboard.press('.');
  await expect(pentagon(page)).toHaveAttribute('data-step', String(((max - 1) * 3000) / max));
  await page.keyboard.press('p');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
});

test('a field where numbers are typed keeps its keys', async ({ page }) => {
  await open(page);
  await pentagon(page).getByRole('spinbutton', { name: 'Sparsity S, exact value' }).press('n');
  await page.keyboard.press('?');
  await drawn(page, 10);
  await expect(page).toHaveURL('./');
  await expect(keys(page)).toHaveCount(0);
});

test('? lists the keys, Escape closes the list, and the reader can switch single keys off', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await expect(keys(page)).toBeVisible();
  await expect(keys(page)).toContainText('Play or pause');
  await keys(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(keys(page)).toBeHidden();
  await page.keyboard.press('?');
  await pentagon(page).locator('.large').click();
  await page.keyboard.press('n');
  await drawn(page, 10);
  await expect(keys(page)).toBeHidden();
  await expect(page).toHaveURL('./');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Keys' }).click();
  await keys(page).getByRole('checkbox').check();
  await keys(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: 'Keys' })).toBeFocused();
});
