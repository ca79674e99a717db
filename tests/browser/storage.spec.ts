/* What the page keeps on the reader's machine: it goes on where nothing may be kept, or what was kept is junk. */
import type { Page } from '@playwright/test';
import { expect, finished, open, pentagon, test } from './lesson.ts';

const QUESTION = '#guess-how-many';

async function answer(page: Page, nth: number): Promise<void> {
  await page.locator(`${QUESTION} summary`).nth(nth).click();
}

/** What the first question says, once its code is there. */
async function said(page: Page, words: string): Promise<void> {
  await page.locator(QUESTION).scrollIntoViewIfNeeded();
  await expect(page.locator(QUESTION).getByRole('button', { name: 'Clear', includeHidden: true })).toBeAttached();
  await expect(page.locator(QUESTION).getByRole('status')).toContainText(words);
}

async function worksOn(page: Page): Promise<void> {
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
  const theme = page.getByRole('combobox', { name: 'Colour theme' });
  await theme.selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await theme.selectOption('auto');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
}

test('an answer is kept for the next visit, on this machine, and can be cleared', async ({ page }) => {
  await open(page);
  await said(page, 'Choose an answer');
  await answer(page, 3);
  await said(page, 'Right. Kept on this device only.');
  await page.reload();
  await said(page, 'Right. Kept on this device only.');
  await page.locator(QUESTION).getByRole('button', { name: 'Clear' }).click();
  await said(page, 'Choose an answer');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('with storage closed to pages all works, and the question says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const closed = {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name, closed);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', closed); // as in a frame that is shut off
  });
  await open(page);
  await worksOn(page);
  await said(page, 'Choose an answer');
  await answer(page, 0);
  await said(page, 'Not quite. This browser does not keep answers for this page.');
});

test('with storage full all works, and the question says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await open(page);
  await worksOn(page);
  await said(page, 'Choose an answer');
  await answer(page, 3);
  await said(page, 'Right. This browser does not keep answers for this page.');
});

test('junk in the storage is told and does no harm', async ({ page }) => {
  await page.goto('./');
  for (const junk of ['', '{"a":', '<img src=x onerror=alert(1)>', 'x'.repeat(100_000)]) {
    await test.step(junk.slice(0, 30), async () => {
      await page.evaluate((text) => {
        localStorage.setItem('/ theme', text);
        localStorage.setItem('/ answer.guess-how-many', text);
      }, junk);
      await page.goto('about:blank');
      await open(page);
      await worksOn(page);
      await said(page, 'The answer kept from before is not one of these.');
      await expect(page.locator(`${QUESTION} img`)).toHaveCount(0);
      await answer(page, 3);
      await said(page, 'Right. Kept on this device only.');
      await pentagon(page).scrollIntoViewIfNeeded();
      await finished(page);
    });
  }
});
