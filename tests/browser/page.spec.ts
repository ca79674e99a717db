/* The page around the figures: without a script, on any width, and in its place. */
import type { Page } from '@playwright/test';
import { button, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('title, text, headings, contents, captions and still pictures are all there', async ({ page }) => {
    await page.goto('./');
    await expect(page).toHaveTitle(/Toy Models of Superposition/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toy Models of Superposition');
    const entries = await page.locator('.contents a[href^="#"]').allTextContents();
    expect(entries.length).toBeGreaterThan(5);
    await expect(page.locator('main :is(h2, h3)')).toHaveText(entries);
    for (const heading of await page.locator('main h2').all()) await expect(heading).toBeVisible();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(5000);
    await expect(page.locator('noscript .notice')).toBeVisible();
    await page.locator('.contents summary').click();
    await expect(page.locator('.contents a').first()).toBeVisible();
    for (const figure of await page.locator('toy-widget').all()) {
      await expect(figure.locator('figcaption')).toBeVisible();
      await expect(figure.locator('svg').first()).toBeVisible();
    }
    await expect(pentagon(page).locator('.large .shaft')).toHaveCount(5);
    await expect(pentagon(page).locator('.readouts')).toContainText('pentagon');
  });

  test('controls that could do nothing are not shown', async ({ page }) => {
    await page.goto('./');
    await expect(pentagon(page).locator('figcaption')).toBeVisible();
    await expect(page.locator('toy-widget :is(input, select):visible')).toHaveCount(0);
    await expect(page.locator('toy-widget').getByRole('button', { name: /Play|Step|New seed|Watch/ })).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Colour theme' })).toHaveCount(0);
  });

  test('contents and glossary links go where they say', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto('./');
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/#glossary-/);
    await expect(page.locator('dt:target')).toBeInViewport();
  });
});

/** What sticks out of the window sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Folds or unfolds all that can be. */
const unfoldAll = (page: Page, open: boolean): Promise<void> =>
  page.locator('details').evaluateAll((all, open) => {
    for (const one of all) (one as HTMLDetailsElement).open = open;
  }, open);

test('nothing sticks out sideways at any width, folded or open', async ({ page }) => {
  await open(page, '?pentagon.colour=a-long-and-unknown-setting-that-has-no-place-to-break&pentagon.steps=200000x');
  for (const width of [320, 375, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${width} px`).toBe(0);
    await unfoldAll(page, true);
    await expect(pentagon(page).locator('.numbers .scroll table')).toBeVisible();
    expect(await overflow(page), `${width} px, open`).toBe(0);
    const menu = (await pentagon(page).locator('.menu > div').boundingBox())!;
    expect(menu.x).toBeGreaterThanOrEqual(0);
    expect(menu.x + menu.width).toBeLessThanOrEqual(width);
    await unfoldAll(page, false);
  }
});

interface Shift {
  readonly value: number;
  readonly sources: readonly string[];
}

for (const width of [375, 1280]) {
  test(`nothing shifts on load and in training at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      const tasks: PerformanceEntry[] = [];
      Object.assign(window, { shifts, tasks });
      type Entry = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Entry[])
          shifts.push({ value, sources: sources.map(({ node }) => node?.className ?? '') });
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries());
      }).observe({ type: 'longtask', buffered: true });
    });
    await open(page);
    const loaded = await page.evaluate(() => performance.now());
    await button(page, /^Watch it/).click();
    await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
    await finished(page);
    await sparsity(page).press('Home');
    await finished(page);
    const { shifts, tasks } = await page.evaluate(() => {
      const { shifts, tasks } = window as unknown as { shifts: Shift[]; tasks: PerformanceEntry[] };
      return { shifts, tasks: tasks.map(({ startTime, duration }) => ({ startTime, duration })) };
    });
    const longest = (late: boolean): string =>
      Math.max(0, ...tasks.filter((task) => task.startTime > loaded === late).map((task) => task.duration)).toFixed(0);
    console.log(`    longest main-thread task: ${longest(false)} ms on load, ${longest(true)} ms in training`);
    expect(shifts).toEqual([]);
  });
}

test('the theme is the system’s until the reader chooses, and the choice is kept', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.getByRole('combobox', { name: 'Colour theme' }).selectOption('light');
  expect(await paper()).toBe(light);
  await page.reload();
  await finished(page);
  expect(await paper()).toBe(light);
  await expect(page.getByRole('combobox', { name: 'Colour theme' })).toHaveValue('light');
});

test('a term opens its entry in place, and Escape closes it', async ({ page }) => {
  await open(page);
  const term = page.locator('a.term', { hasText: /^sparsity$/ }).first();
  await term.click();
  const entry = page.getByRole('dialog', { name: 'Glossary' });
  await expect(entry).toContainText('The probability S that a feature is off');
  await expect(page).toHaveURL('./');
  const box = (await entry.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
});
