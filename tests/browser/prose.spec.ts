/* The prose that acts: terms opened by keyboard, numbers that set a figure, the buttons that take the notebook along. */
import type { Locator, Page } from '@playwright/test';
import { drawn, expect, open, test, visit } from './lesson.ts';

const experiment = (page: Page): Locator => page.locator('toy-widget#experiment');
const number = (page: Page): Locator =>
  page.locator('p', { hasText: 'Find the edge yourself' }).getByRole('spinbutton', { name: 'Sparsity S, in the text' });
const slider = (page: Page): Locator => experiment(page).getByRole('slider', { name: 'Sparsity S' });

test('a term opens its entry by keyboard, and Escape leads back to the term', async ({ page }) => {
  await open(page);
  const term = page.locator('a.term', { hasText: /^sparsity$/ }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('dialog', { name: 'Glossary' });
  await expect(entry).toBeFocused();
  await expect(entry).toContainText('The probability S that a feature is off');
  await page.keyboard.press('Tab');
  await expect(entry.getByRole('link', { name: 'All terms' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(term).toBeFocused();
});

test('every term of the lesson opens an entry that is not empty', async ({ page }) => {
  await open(page);
  const entry = page.getByRole('dialog', { name: 'Glossary' });
  const all = await page.locator('main a.term').evaluateAll((links) => links.map((one) => one.getAttribute('href')!));
  const terms = [...new Set(all)];
  expect(terms.length).toBeGreaterThanOrEqual(20);
  for (const term of terms) {
    await page.locator(`main a.term[href="${term}"]:visible`).first().click();
    await expect(entry.getByRole('link', { name: 'All terms' })).toHaveAttribute('href', term);
    expect((await entry.locator('p').nth(1).textContent())!.length).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await expect(entry).toBeHidden();
  }
});

test('a number in the text sets its figure, by typing, keys and dragging, and follows it', async ({ page }) => {
  await page.goto('./#the-question');
  await expect(number(page)).toHaveValue('0.9');
  await number(page).scrollIntoViewIfNeeded();
  await expect(experiment(page)).toHaveAttribute('data-state', 'done');

  await number(page).click();
  await page.keyboard.type('0.8');
  await expect(experiment(page)).toHaveAttribute('data-shape', 'square');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '0.8');
  await expect(page).toHaveURL(/\?experiment\.sparsity=0\.8#/);

  await page.keyboard.press('ArrowUp');
  await expect(number(page)).not.toHaveValue('0.8');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', await number(page).inputValue());

  await slider(page).press('Home');
  await expect(number(page)).toHaveValue('0');

  const box = (await number(page).boundingBox())!;
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 10, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + 900, middle, { steps: 10 });
  await page.mouse.up();
  await expect(number(page)).toHaveValue('0.99');
  await expect(number(page)).not.toBeFocused();
  await expect(experiment(page)).toHaveAttribute('data-shape', 'pentagon');
});

test('a number in the text shows what the link says', async ({ page }) => {
  await page.goto('./?experiment.sparsity=0.5#the-question');
  await expect(number(page)).toHaveValue('0.5');
});

test('nothing moves when a number becomes a field, and it is large enough to touch', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./#what-decides');
  await expect(number(page)).toBeAttached();
  await number(page).scrollIntoViewIfNeeded();
  await drawn(page, 4);
  const { width, height } = (await number(page).boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

for (const [address, query, name] of [
  ['./', '?pentagon.seed=3', 'toy_models_superposition.ipynb'],
  ['./beyond/', '?many-features.seed=3', 'beyond_the_pentagon.ipynb'],
])
  test(`the buttons of ${address} give its notebook and a link to the page as it stands`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, address + query);
    const notebook = page.locator('.buttons').getByRole('link', { name: 'Read the notebook (download)' });
    const href = await notebook.evaluate((link: HTMLAnchorElement) => link.href);
    expect(href).toMatch(new RegExp(`[^d]/${name}$`));
    expect(((await (await page.request.get(href)).json()) as { nbformat: number }).nbformat).toBe(4);
    await page.locator('.buttons').getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('.buttons').getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.endsWith(`${address.slice(1)}${query}&v=1#lesson`)).toBe(true);
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('numbers are plain text and nothing offers what needs a script', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.dial').first()).toHaveText('0.9');
    await expect(page.locator('.dial input')).toHaveCount(0);
    await expect(page.locator('.buttons').getByRole('button')).toBeHidden();
    await expect(page.locator('.buttons').getByRole('link')).toHaveCount(2);
  });
});
