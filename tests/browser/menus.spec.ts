/* The menu of a figure stands inside the window, however low the window and large the text. */
import type { Locator, Page } from '@playwright/test';
import { button, expect, open, pentagon, test } from './lesson.ts';

/** Where the open menu leaves the window under the bar, or has more width than it shows. */
const outside = (menu: Locator): Promise<string[]> =>
  menu.locator(':scope > div').evaluate((list) => {
    const { top, bottom, left, right } = list.getBoundingClientRect();
    const bar = document.querySelector('.top')!.getBoundingClientRect().bottom;
    const wide = list.scrollWidth > list.clientWidth;
    return top < bar || bottom > innerHeight || left < 0 || right > innerWidth || wide
      ? [`${left} to ${right}, ${top} to ${bottom} of ${bar} to ${innerHeight}, ${list.scrollWidth} wide`]
      : [];
  });

/** Whether an entry can be pressed where it is, once the menu has been scrolled to it. */
async function expectPressable(entry: Locator): Promise<void> {
  await entry.click({ trial: true });
  await expect(entry).toBeInViewport({ ratio: 0.99 });
}

async function expectInside(page: Page, block: ScrollLogicalPosition): Promise<void> {
  const menu = pentagon(page).locator('.menu');
  await menu.locator('summary').evaluate((summary, block) => {
    summary.scrollIntoView({ block });
  }, block);
  await menu.locator('summary').click();
  await expect.poll(() => outside(menu)).toEqual([]);
  await expectPressable(button(page, 'Copy link'));
  await expectPressable(button(page, 'This run as Python'));
  await page.keyboard.press('Escape');
}

test('in windows of all sizes, and with large text, the menu is inside the window', async ({ page }) => {
  await open(page, '?pentagon.steps=200');
  await expect(page.locator('.answers')).toBeAttached(); // what comes after the first figure is here
  for (const [width, height, size] of [
    [1280, 720, 100],
    [1280, 450, 100],
    [1280, 720, 200],
    [375, 667, 200],
    [667, 320, 100],
  ]) {
    await test.step(`${width} by ${height} px, text at ${size} %`, async () => {
      await page.setViewportSize({ width, height });
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), size);
      for (const block of ['start', 'center', 'end'] as const) await expectInside(page, block);
    });
  }
});
