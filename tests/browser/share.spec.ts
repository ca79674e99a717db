/* The panel of “More ways to share…”: one link of place, settings, prompt and held controls. */
import type { Locator, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { button, expect, finished, notices, open, pentagon, test } from './lesson.ts';
import { field, openPanel, panel, unfoldPanel } from './panel.ts';

const row = (page: Page, name: string): Locator => panel(page).getByRole('radiogroup', { name, exact: true });

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
