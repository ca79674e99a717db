/* Finding one's way in the long page: the list in the margin and in the bar, and the way from section to section. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './lesson.ts';

const sections = (page: Page): Promise<string[]> =>
  page
    .locator('.contents nav > ol > li > a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));

for (const width of [375, 1280])
  test(`at ${width} px the next section is one action away from each, and the one before too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page);
    const ids = await sections(page);
    for (const id of ids) {
      await page.locator(`.steps a[rel="next"][href="${id}"]`).click();
      await expect(page).toHaveURL(new RegExp(`${id}$`));
      await expect(page.locator(id)).toBeInViewport();
    }
    for (const id of ids.slice(0, -1).reverse()) {
      await page.locator(`.steps a[rel="prev"][href="${id}"]`).click();
      await expect(page.locator(id)).toBeInViewport();
    }
  });

test('the bar’s list says where the reader is, how far, and what is answered', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 720 });
  await open(page);
  const list = page.locator('.contents');
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await page.locator('.question .option summary').first().click();
  await list.locator('summary').click();
  await expect(list.locator('.tally')).toHaveText(/^1 of \d answered$/);
  await expect(list.locator('[aria-current="location"]')).toHaveCount(1);
  expect(
    await list.getByRole('progressbar', { name: 'Read so far' }).evaluate((bar: HTMLProgressElement) => bar.value),
  ).toBeGreaterThan(0);
  await expect(list.getByText('short route', { exact: true })).toHaveCount(3);
  await expect(page.locator('.rail')).toBeHidden();
});

test('in a wide margin the list stands beside the text, moves nothing, and leads on by keys', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!(entry as PerformanceEntry & { hadRecentInput: boolean }).hadRecentInput) document.title = 'shifted';
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  const rail = page.getByRole('navigation', { name: 'Sections' });
  await expect(rail).toBeVisible();
  const [margin, text] = [(await rail.boundingBox())!, (await page.locator('h1').boundingBox())!];
  expect(margin.x + margin.width).toBeLessThan(text.x);
  expect(await page.title()).not.toBe('shifted');
  await rail.getByRole('link', { name: 'Why it matters' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#why-it-matters')).toBeInViewport();
  await expect(rail.locator('[aria-current="location"]')).toHaveText('Why it matters');
  await page.emulateMedia({ media: 'print' });
  await expect(rail).toBeHidden();
});

test('a figure alone in a frame has no list beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '?embed=pentagon');
  await expect(page.locator('.rail')).toBeHidden();
});

test('a link into the folded glossary unfolds what it leads to', async ({ page }) => {
  await open(page);
  await expect(page.locator('#glossary-relu')).toBeHidden();
  await page.evaluate(() => location.assign('#glossary-relu'));
  await expect(page.locator('#glossary-relu')).toBeInViewport();
});

test('on a wide screen the discussion stands beside its sweep, from its first panel to its last', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const sweep = page.locator('#sparsity-sweep');
  for (const words of ['S = 0.', 'S = 0.7.', 'S = 0.97.', 'S = 0.99.']) {
    const said = page.locator('p', { has: page.getByText(words, { exact: true }) });
    await said.evaluate((one) => {
      one.scrollIntoView({ block: 'center' });
    });
    await expect(sweep.locator('.models')).toBeInViewport({ ratio: 0.3 });
    const [text, panels] = [(await said.boundingBox())!, (await sweep.boundingBox())!];
    expect(text.x + text.width).toBeLessThanOrEqual(panels.x);
  }
});
