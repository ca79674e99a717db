/* Pages that the browser keeps whole while the reader is elsewhere, and gives back as they were. */
import { hide, LONG } from './causes.ts';
import { expect, finished, pentagon, sparsity, test } from './lesson.ts';

test('a figure lives on in a page that comes out of the back-forward cache', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // Playwright closes the cache in the browsers that it starts for tests.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL: baseURL! });
  await page.goto(`./${LONG}`);
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto('./icon.svg');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => 'persisted' in window && window.persisted)).toBe(true);

  const step = Number(await pentagon(page).getAttribute('data-step'));
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(step);
  await pentagon(page).getByText('More', { exact: true }).click();
  await pentagon(page).getByRole('spinbutton', { name: 'Batch size, exact value' }).fill('256');
  await pentagon(page).getByRole('spinbutton', { name: 'Steps, exact value' }).fill('3000');
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await finished(page);
  await browser.close();
});

test('a page hidden before its figure has begun trains once it is seen', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  });
  await page.goto('./');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await expect(pentagon(page)).toHaveAttribute('data-step', '0');
  await hide(page, false);
  await finished(page);
});
