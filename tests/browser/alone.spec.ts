/* A figure alone, in a frame of another page. */
import { faults } from './axe.ts';
import { spare } from './embedded.ts';
import { expect, notices, open, pentagon, sparsity, test } from './lesson.ts';
import { field, openPanel, unfoldPanel } from './panel.ts';

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
