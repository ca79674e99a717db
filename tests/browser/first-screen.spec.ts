/* What a newcomer meets: the picture as it forms, its slider, and one word on what to do. */
import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { button, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

const mark = (page: Page, name: string) => pentagon(page).getByRole('button', { name, exact: true });
const hint = (page: Page) => pentagon(page).getByText('Drag this');
/** Arrows that are drawn as kept. */
const kept = (page: Page) => pentagon(page).locator('.large .columns > g:not(.faint)');

for (const [width, height] of [
  [375, 667],
  [390, 844],
  [1280, 800],
]) {
  test(`at ${width} by ${height} the first screen holds picture, slider and one instruction, and three presses show two, four and five arrows`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(hint(page)).toBeInViewport({ ratio: 0.99 });
    await expect(sparsity(page)).toBeInViewport({ ratio: 0.99 });
    await expect(pentagon(page).locator('.large')).toBeInViewport({ ratio: 0.99 });
    for (const [name, arrows] of [
      ['0 two', 2],
      ['0.8 four', 4],
      ['0.9 five', 5],
    ] as const) {
      await mark(page, name).click();
      await finished(page);
      await expect(kept(page)).toHaveCount(arrows);
      await expect(mark(page, name)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(hint(page)).toHaveCount(0);
    await page.reload();
    await finished(page);
    await expect(mark(page, '0.9 five')).toBeVisible();
    await expect(hint(page)).toHaveCount(0);
  });
}

/**
 * How many different pictures the figure draws in some seconds from the end of its first run. The page says it by itself:
 * whatever a test asks of a page counts as a hand on it.
 */
async function pictures(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = (): void => {
      const tip = document.querySelector('#pentagon .large .tip');
      if (tip && performance.getEntriesByName('trained pentagon').length > 0) {
        if (seen.size === 0) setTimeout(() => console.log(`pictures: ${seen.size}`), 3000);
        seen.add(tip.getAttribute('transform')!);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  const said = page.waitForEvent('console', (message) => message.text().startsWith('pictures: '));
  await page.goto(`./${address}`, { waitUntil: 'commit' });
  return Number((await said).text().replace('pictures: ', ''));
}

test('the first run is shown once as it forms, done all the while, and can be watched again', async ({ page }) => {
  expect(await pictures(page, '')).toBeGreaterThan(5);
  await expect(button(page, 'Watch it again')).toBeVisible();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
});

test('a link that sets the figure shows the result at once', async ({ page }) => {
  expect(await pictures(page, '?pentagon.seed=3')).toBe(1);
});

test('and so does a browser that asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await pictures(page, '')).toBe(1);
  await expect(button(page, 'Watch it train')).toBeVisible();
});

test('for a class a figure is shown large with its main control alone, by a link or a key, until Escape', async ({
  page,
}) => {
  await open(page, '?present=pentagon&pentagon.seed=3');
  await expect(pentagon(page)).toHaveClass(/presented/);
  await expect(sparsity(page)).toBeFocused();
  await expect(button(page, /^Watch it/)).toBeHidden();
  await expect(page.locator('.top')).toHaveJSProperty('inert', true);
  expect(await faults(page, 'html')).toEqual([]);
  expect((await pentagon(page).locator('.large').boundingBox())!.width).toBeGreaterThan(400);
  await page.keyboard.press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await page.keyboard.press('Escape');
  await expect(pentagon(page)).not.toHaveClass(/presented/);
  await expect(page).toHaveURL(/\?pentagon\.seed=3&pentagon\.sparsity=0$|\?pentagon\.sparsity=0&pentagon\.seed=3$/);

  await sparsity(page).press('f');
  await expect(pentagon(page)).toHaveClass(/presented/);
  await page.getByRole('button', { name: 'Leave the large view' }).click();
  await expect(pentagon(page)).not.toHaveClass(/presented/);
  await expect(sparsity(page)).toBeFocused();
});
