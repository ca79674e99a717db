/* Parts of the page that come when they are asked for, after a new build has taken their files away or while a line hangs. */
import type { Page } from '@playwright/test';
import { button, expect, more, finished, open, pentagon, test } from './lesson.ts';

test.use({ expected: /ERR_FAILED|404|Failed to (fetch|load)|Unable to preload CSS/ });

const notice = (page: Page) => page.locator('#notices .notice');
const menu = async (page: Page): Promise<void> => {
  await pentagon(page)
    .locator('.menu')
    .evaluate((menu: HTMLDetailsElement) => void (menu.open = true));
};

/** What asks for each part, and what the page calls it. The last three ask by themselves. */
const ASKS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Pin: async (page) => {
    await more(page);
    await button(page, 'Pin this run').click();
  },
  'Picture (SVG)': (page) => button(page, 'Picture (SVG)').click(),
  'Numbers (CSV)': (page) => button(page, 'Numbers (CSV)').click(),
  'This run as Python': (page) => button(page, 'This run as Python').click(),
  'More ways to share…': (page) => button(page, 'More ways to share…').click(),
  Keys: (page) => page.locator('#keys').click(),
  superposition: (page) => page.locator('a.term', { hasText: 'superposition' }).first().click(),
  'Kept answers': (page) => page.locator('.question').first().scrollIntoViewIfNeeded(),
  'Copy buttons': (page) => page.locator('.prose > pre').first().scrollIntoViewIfNeeded(),
  'Numbers in the text': (page) => page.locator('.dial').first().scrollIntoViewIfNeeded(),
};

/** All that the page has said of parts so far, in a page that notes it down. */
const heard = (page: Page): Promise<string> => page.evaluate(() => (window as { heard?: string[] }).heard!.join('\n'));
const noteDown = (): void => {
  const list: string[] = [];
  Object.assign(window, { heard: list });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if ((node as Element).matches?.('.notice')) list.push(node.textContent!);
  }).observe(document, { subtree: true, childList: true });
};

test('every part that cannot be fetched says so in words with a reload, and works after it', async ({ page }) => {
  await page.addInitScript(noteDown);
  await page.route(/(questions|copy-buttons|inline-number)-[\w-]+\.js$/, (route) => route.fulfill({ status: 404 }));
  await open(page, '?pentagon.steps=60&pentagon.restarts=2');
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  for (const [name, ask] of Object.entries(ASKS)) {
    await menu(page);
    await ask(page);
    await expect.poll(() => heard(page)).toContain(`“${name}” could not be loaded`);
    await expect(notice(page), name).toHaveCount(1);
  }
  await pentagon(page).focus();
  await page.keyboard.press('k');
  await expect(notice(page)).toContainText('“Keys” could not be loaded');
  await page.unrouteAll();
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(notice(page)).toHaveCount(0);
  await pentagon(page).scrollIntoViewIfNeeded();
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-steps', '60');
  await menu(page);
  await button(page, 'This run as Python').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a part whose style sheet alone is gone comes without it', async ({ page }) => {
  await page.route(/(panel|pin|list)-[\w-]+\.css$/, (route) => route.abort());
  await open(page);
  await more(page);
  await button(page, 'Pin this run').click();
  await expect(pentagon(page).locator('.pinned')).toBeVisible();
  await menu(page);
  await button(page, 'More ways to share…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is pressed twice while it is on its way opens once, and nothing opens over it', async ({ page }) => {
  const held: (() => Promise<void>)[] = [];
  await open(page);
  await page.route(
    /(panel|script-dialog|list|term-entry)-[\w-]+\.js$/,
    (route) => void held.push(() => route.continue()),
  );
  await menu(page);
  const share = button(page, 'More ways to share…');
  for (let press = 0; press < 2; press++) await share.click();
  for (let press = 0; press < 2; press++) await button(page, 'This run as Python').click();
  for (let press = 0; press < 2; press++) await page.locator('#keys').click();
  await expect.poll(() => held.length).toBeGreaterThanOrEqual(3);
  await Promise.all(held.map((go) => go()));
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

test('what hangs is said to be still loading, in the page and in a figure', async ({ page }) => {
  await page.clock.install();
  await page.route(/\/(pentagon|list)-[\w-]+\.js$/, () => undefined);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('html')).not.toHaveAttribute('data-waiting');
  await page.clock.fastForward(6000);
  await expect(pentagon(page).getByRole('alert')).toContainText('still loading');
  await page.locator('#keys').click();
  await page.clock.fastForward(6000);
  await expect(notice(page)).toContainText('“Keys” is still loading');
});

test('a figure whose worker hangs says that it is still loading, beside its still', async ({ page }) => {
  await page.clock.install();
  await page.route('**/worker-*.js', () => undefined);
  await page.goto('./');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await page.clock.fastForward(6000);
  await expect(pentagon(page).locator('.chip')).toHaveText(/still loading/);
  await expect(pentagon(page).locator('.large .shaft')).toHaveCount(5);
});

test('a figure alone in a frame is never blank: what hangs or is gone is said, with a way to the lesson', async ({
  page,
}) => {
  await page.clock.install();
  await page.route('**/embed-*.js', () => undefined);
  await page.goto('./?embed=pentagon', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-alone');
  await page.clock.fastForward(6000);
  await expect(notice(page)).toContainText('is still loading');
  await expect(notice(page)).toBeInViewport();
  await page.unrouteAll();
  await page.route('**/embed-*.js', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(notice(page)).toContainText('could not be loaded');
  await expect(pentagon(page)).toBeHidden();
  await expect(page.locator('main')).toBeHidden();
  await expect(notice(page).getByRole('link')).toHaveAttribute('href', /\/\?v=1#pentagon$/);
});
