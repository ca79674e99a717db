/* Troubles around the figures: closed storage, sleep, clocks that jump, pages left and come back to. */
import type { Page } from '@playwright/test';
import { hide, LONG } from './causes.ts';
import { button, data, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

test.use({ expected: /ERR_FAILED|Failed to fetch dynamically imported module/ });

const HOUR = 3_600_000;
const step = async (page: Page): Promise<number> => Number(await pentagon(page).getAttribute('data-step'));

/** A long run, under way. */
async function begun(page: Page): Promise<void> {
  await page.goto(`./${LONG}`);
  await expect.poll(() => step(page)).toBeGreaterThan(0);
}

async function expectGoesOn(page: Page): Promise<void> {
  const before = await step(page);
  await expect.poll(() => step(page)).toBeGreaterThan(before);
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await expect(pentagon(page).getByRole('alert')).toBeHidden();
}

test('storage that is closed to pages stops nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const closed = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: closed });
  });
  await open(page);
  await page.getByRole('combobox', { name: 'Colour theme' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const question = page.locator('.question').first();
  await question.scrollIntoViewIfNeeded();
  await expect(question.locator('button')).toBeAttached(); // by the code that keeps answers
  await question.locator('summary').first().click();
  await expect(question.getByRole('status')).toContainText('does not keep answers');
});

test('a figure whose code cannot be loaded keeps no other from training', async ({ page }) => {
  await page.route('**/widgets/importance-*.js', (route) => route.abort());
  await open(page);
  const broken = page.locator('toy-widget[name="importance"]').first();
  await broken.scrollIntoViewIfNeeded();
  await expect(broken).toHaveAttribute('data-state', 'failed');
  await expect(broken.getByRole('alert')).toContainText('could not start');
  for (const name of ['training', 'sparsity-sweep']) {
    const other = page.locator(`toy-widget[name="${name}"]`).first();
    await other.scrollIntoViewIfNeeded();
    await expect(other).toHaveAttribute('data-state', /training|done/);
  }
});

test('a tab that was hidden for an hour goes on where it was', async ({ page }) => {
  await page.clock.install();
  await begun(page);
  await hide(page, true);
  await page.clock.fastForward(HOUR);
  await hide(page, false);
  await expectGoesOn(page);
});

test('a machine that slept for an hour in the middle of a grant does not give up its workers', async ({ page }) => {
  await page.clock.install();
  await begun(page);
  for (let nap = 0; nap < 3; nap++) {
    await page.clock.fastForward(HOUR);
    await expectGoesOn(page);
  }
});

test('a clock put back or ahead by a day changes nothing', async ({ page }) => {
  await page.clock.install();
  await begun(page);
  const now = await page.evaluate(() => Date.now());
  for (const days of [-1, 1]) {
    await page.clock.setSystemTime(now + days * 24 * HOUR);
    await expectGoesOn(page);
  }
});

test('a reload right after a change keeps it', async ({ page }) => {
  await open(page);
  await sparsity(page).press('Home');
  await page.reload();
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
});

test('a reload in the middle of a drag keeps its last change, once', async ({ page }) => {
  await open(page);
  const loaded = page.waitForEvent('load');
  await sparsity(page).evaluate((slider: HTMLInputElement) => {
    for (const place of ['10', '20', '30']) {
      slider.value = place;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    location.reload();
  });
  await loaded;
  await finished(page);
  await expect(sparsity(page)).toHaveValue('30');
  await expect(page).toHaveURL(/\?pentagon\.sparsity=0\.\d+$/);
  await page.goto('./?pentagon.seed=1');
  await page.reload();
  await finished(page);
  await expect(page).toHaveURL('./?pentagon.seed=1');
});

test('a page left right after a drag is come back to as it was left', async ({ page }) => {
  await open(page);
  await sparsity(page).press('Home');
  for (let press = 0; press < 20; press++) await sparsity(page).press('ArrowRight');
  const left = await sparsity(page).getAttribute('aria-valuetext');
  await page.goto('about:blank');
  await page.goBack();
  await finished(page);
  await expect(sparsity(page)).toHaveAttribute('aria-valuetext', left!);
});

test('data asked for while a newer run trains are those of the run on show, settings and all', async ({ page }) => {
  await open(page, '?pentagon.steps=50');
  await pentagon(page).getByText('More', { exact: true }).click();
  // A run that takes hours, so that the picture is of the one before for as long as the worker works at its first frame.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await sparsity(page).press('Home');
  const { settings, spec } = await data(page);
  expect([settings['sparsity'], spec.density[0]]).toEqual([0.9, expect.closeTo(0.1, 6)]);
  await expect(button(page, 'Pause')).toBeVisible();
});
