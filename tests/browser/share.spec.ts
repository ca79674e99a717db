/* Sharing: the panel, what a teacher's link holds, and a figure in another page. */
import type { Locator, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { spare } from './embedded.ts';
import { button, expect, finished, more, open, pentagon, sparsity, test } from './lesson.ts';

const panel = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Share “How a network arranges its features”' });
const field = (page: Page, name: string): Locator => panel(page).getByRole('textbox', { name, exact: true });
const row = (page: Page, name: string): Locator => panel(page).getByRole('radiogroup', { name, exact: true });
const notices = (page: Page): Locator => page.locator('.notice:visible');

async function openPanel(page: Page): Promise<void> {
  await pentagon(page).getByText('Save or share').click();
  await button(page, 'More ways to share…').click();
  await expect(field(page, 'Link')).toBeVisible();
}

/** Unfolds what few need in the panel. */
async function unfoldPanel(page: Page): Promise<void> {
  for (const part of ['For a class', 'In another page'])
    await panel(page)
      .locator('details', { hasText: part })
      .evaluate((one: HTMLDetailsElement) => (one.open = true));
}

test.describe('the panel', () => {
  test('is loaded when it is asked for, holds the focus, and gives it back', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page);
    const loaded = () => asked.filter((url) => url.includes('/panel-'));
    expect(loaded()).toEqual([]);
    await openPanel(page);
    expect(loaded()).not.toEqual([]);
    await expect(panel(page).locator(':focus')).toHaveCount(1);
    await expect(panel(page).getByRole('radiogroup')).toHaveCount(0); // all but the link is folded
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(button(page, 'More ways to share…')).toBeFocused();
  });

  test('makes one link of place, settings, prompt and held controls', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '?pentagon.seed=7');
    await openPanel(page);
    await unfoldPanel(page);
    await expect(field(page, 'Link')).toHaveValue(/\/\?pentagon\.seed=7&v=1#pentagon$/);
    await panel(page).getByRole('combobox').selectOption('The trick');
    await panel(page)
      .getByLabel(/^A question/)
      .fill('Why <five> & not 2 + 2?');
    await row(page, 'All of “More settings”').getByLabel('Hide').check();
    await row(page, 'Seed').getByLabel('Lock').check();
    await row(page, 'Sparsity S').getByLabel('Lock').check();
    await expect(row(page, 'All of “More settings”').locator(':checked')).toHaveCount(0);
    await expect(row(page, 'Steps').getByLabel('Hide')).toBeChecked();
    await panel(page).getByRole('button', { name: 'Copy link' }).click();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.hash).toBe('#the-trick');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      'pentagon.seed': '7',
      'pentagon.hide': 'decay,features,hidden,steps,batch,rate,restarts,output',
      'pentagon.lock': 'sparsity,seed',
      'pentagon.ask': 'Why <five> & not 2 + 2?',
      v: '1',
    });
    expect(page.url()).not.toContain('hide');

    await page.goto('about:blank');
    await page.goto(link.href);
    await page.evaluate(() => document.querySelector('#pentagon')!.scrollIntoView());
    await finished(page);
    await expect(pentagon(page).locator('.ask')).toContainText('Why <five> & not 2 + 2?');
    await expect(notices(page)).toHaveCount(0);
  });

  test('keeps what was chosen while the page is open, and shows the code large', async ({ page }) => {
    await open(page);
    await openPanel(page);
    await unfoldPanel(page);
    await row(page, 'Sparsity S').getByLabel('Lock').check();
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await button(page, 'More ways to share…').click();
    await expect(row(page, 'Sparsity S').getByLabel('Lock')).toBeChecked();
    const code = panel(page).getByRole('img', { name: 'QR code of the link' });
    const width = async () => (await code.boundingBox())!.width;
    const small = await width();
    await panel(page).getByRole('button', { name: 'Show the code large' }).click();
    expect(await width()).toBeGreaterThan(1.5 * small);
  });

  test('works whatever it is asked to say: a link too long for a code says so, and is new all the same', async ({
    page,
  }) => {
    const question = '猫'.repeat(200);
    await open(page, `?x=${'x'.repeat(3000)}&sparsity-sweep.ask=${encodeURIComponent(question)}`);
    await openPanel(page);
    await unfoldPanel(page);
    const code = panel(page).getByRole('img', { name: 'QR code of the link' });
    await expect(code).toBeVisible();
    await panel(page)
      .getByLabel(/^A question/)
      .fill(question);
    await expect(code).toHaveCount(0);
    await expect(panel(page)).toContainText('too long for a code');
    const asks = `pentagon.ask=${encodeURIComponent(question)}`;
    for (const name of ['Link', 'Code of the frame'])
      expect(await field(page, name).inputValue(), name).toContain(asks);
    await page.keyboard.press('Escape');
    await button(page, 'More ways to share…').click();
    await expect(field(page, 'Link')).toHaveValue(new RegExp(asks));
  });

  test('has no faults that axe finds, and fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    await openPanel(page);
    await unfoldPanel(page);
    expect(await faults(page, 'dialog')).toEqual([]);
    const spare = await panel(page).evaluate((box) => box.clientWidth - box.scrollWidth);
    expect(spare).toBe(0);
  });
});

const HELD = '?pentagon.sparsity=0.8&pentagon.hide=more&pentagon.lock=sparsity,transport&v=1';

test.describe('a link that holds controls', () => {
  test('locks and hides them, says so, and gives all of them back', async ({ page }) => {
    await open(page, HELD);
    await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
    await expect(sparsity(page)).toBeDisabled();
    await expect(button(page, /^Watch it/)).toBeDisabled();
    await more(page);
    await expect(button(page, 'Back to the lesson’s settings')).toBeHidden();
    await expect(button(page, 'New seed')).toBeHidden();
    await expect(pentagon(page).locator('.readouts')).toBeVisible();
    const note = pentagon(page).locator('.held');
    await expect(note).toContainText('locks Sparsity S, Play controls; hides More settings.');
    expect(await faults(page, '#pentagon')).toEqual([]);

    await note.getByRole('button', { name: 'Show everything' }).click();
    await expect(note).toBeFocused();
    await expect(sparsity(page)).toBeEnabled();
    await expect(button(page, 'Back to the lesson’s settings')).toBeVisible();
    await expect(page).toHaveURL('./?pentagon.sparsity=0.8&v=1');
    await sparsity(page).press('Home');
    await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  });

  test('is not undone by a phrase, which says why, and keeps what it holds through a reload', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 }); // the figure is in sight of the phrase, and stays in its place
    await open(page, HELD);
    await page.locator('a.act[href="?pentagon.sparsity=0#pentagon"]').first().click();
    await expect(pentagon(page).locator('.held')).toContainText('left Sparsity S as it is');
    await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
    await pentagon(page).locator('.thumbnails button').first().click();
    await expect(page).toHaveURL(/pentagon\.sparsity=0\.8&pentagon\.shown=1(#pentagon)?$/);
    await page.reload();
    await finished(page);
    await expect(sparsity(page)).toBeDisabled();
  });

  test('cannot hide a result, and is told so', async ({ page }) => {
    await open(page, '?pentagon.hide=stage,seed&pentagon.lock=readouts&pentagon.ask=%3Cimg%20src%3Dx%3E');
    await expect(notices(page)).toContainText('pentagon.hide=stage, pentagon.lock=readouts');
    await expect(pentagon(page).locator('.stage')).toBeVisible();
    await expect(pentagon(page).locator('.ask')).toContainText('<img src=x>');
    await expect(pentagon(page).locator('.ask img')).toHaveCount(0);
  });
});

test.describe('a figure alone', () => {
  test.use({ expected: /both allow-scripts and allow-same-origin/ }); // a browser's remark on sandboxed frames

  test('fills a narrow frame, and nothing else of the lesson is seen or wakes', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await open(page, '?embed=pentagon&pentagon.ask=Why%3F');
    await expect(page.getByRole('heading')).toHaveText(['How a network arranges its features']);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('toy-widget:visible')).toHaveCount(1);
    await expect(page.locator('.prose:visible')).toHaveCount(0);
    await expect(pentagon(page).locator('figcaption')).toBeVisible();
    await expect(pentagon(page).locator('.ask')).toContainText('Why?');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await expect(page.locator('toy-widget:not([data-state="idle"])')).toHaveCount(1);
    expect(await faults(page)).toEqual([]);
  });

  test('leads back to the lesson with what was set in it', async ({ page, context }) => {
    await open(page, '?embed=pentagon');
    await sparsity(page).press('Home');
    const coming = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Toy Models of Superposition' }).click();
    const lesson = await coming;
    await expect(lesson).toHaveURL('./?pentagon.sparsity=0&v=1#pentagon');
    await expect(lesson.locator('#pentagon')).toHaveAttribute('data-shape', 'orthogonal');
    await expect(lesson.getByRole('banner')).toBeVisible();
  });

  test('works in the frame whose code the panel gives, which is as high as the figure at every width', async ({
    page,
    baseURL,
  }) => {
    await open(page, '?pentagon.sparsity=0.8');
    await openPanel(page);
    await unfoldPanel(page);
    const code = await field(page, 'Code of the frame').inputValue();
    await page.route('**/other', (route) => route.fulfill({ contentType: 'text/html', body: `<p>Mine</p>${code}` }));
    await page.goto(`${baseURL!}other`);
    const inside = page.frameLocator('iframe[title="How a network arranges its features"]').locator('#pentagon');
    await expect(inside).toHaveAttribute('data-shape', 'square');
    for (const width of [320, 375, 600, 700, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => spare(page.frames()[1]), { message: `at ${width}` }).toBe(0);
    }
  });

  test('in a frame that may do little shows its link, to be copied by hand', async ({ page, baseURL }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const frame = `<iframe sandbox="allow-scripts allow-same-origin" src="${baseURL!}?embed=pentagon" width="700" height="1300"></iframe>`;
    await page.route('**/other', (route) => route.fulfill({ contentType: 'text/html', body: frame }));
    await page.goto(`${baseURL!}other`);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('#pentagon')).toHaveAttribute('data-state', 'done');
    await inside.locator('#pentagon').getByText('Save or share').click();
    await inside.locator('#pentagon').getByRole('button', { name: 'Copy link' }).click();
    await expect(inside.getByRole('textbox', { name: 'Copy this link by hand' })).toHaveValue(/#pentagon$/);
  });

  test('that does not exist is named, and the lesson shown', async ({ page }) => {
    await open(page, '?embed=octagon');
    await expect(notices(page)).toContainText('embed=octagon');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toy Models of Superposition');
  });
});
