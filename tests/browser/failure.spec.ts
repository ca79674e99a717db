/* Failures: a figure tells its own in words, offers another try, and the rest of the page goes on. */
import type { Page } from '@playwright/test';
import { LONG } from './causes.ts';
import { button, drawn, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

/** Blocked scripts and thrown errors leave their trace in the console. */
test.use({ expected: /ERR_FAILED|boom|Failed to fetch dynamically imported module/ });

const message = (page: Page) => pentagon(page).getByRole('alert');

/** The page but for its figure: contents, links, theme. */
async function expectUnharmed(page: Page): Promise<void> {
  await page.locator('.contents summary').click();
  await page.locator('.contents').getByRole('link', { name: 'The trick' }).click();
  await expect(page.getByRole('heading', { name: 'The trick' })).toBeInViewport();
  await page.getByRole('combobox', { name: 'Colour theme' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('combobox', { name: 'Colour theme' }).selectOption('auto');
  await page.evaluate(() => scrollTo(0, 0));
}

async function expectFailed(page: Page, words: RegExp): Promise<void> {
  await expect(pentagon(page)).toHaveAttribute('data-state', 'failed');
  await expect(message(page)).toBeVisible();
  await expect(message(page)).toContainText(words);
  await expect(button(page, 'Try again')).toBeVisible();
}

async function expectRecovered(page: Page): Promise<void> {
  await button(page, 'Try again').click();
  await finished(page);
  await expect(message(page)).toBeHidden();
}

test('a worker that cannot be loaded is told, with the still picture in place, until it can', async ({ page }) => {
  await page.route('**/worker-*.js', (route) => route.abort());
  await page.goto('./');
  await expectFailed(page, /worker could not be loaded/);
  await expect(pentagon(page).locator('.large .shaft')).toHaveCount(5);
  await expectUnharmed(page);
  await button(page, 'Try again').click();
  await expectFailed(page, /worker could not be loaded/);
  await page.unroute('**/worker-*.js');
  await expectRecovered(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
});

test('a browser without workers is told', async ({ page }) => {
  await page.addInitScript(() => {
    const construct = (): never => {
      throw new Error('no workers here');
    };
    window.Worker = new Proxy(Worker, { construct });
  });
  await page.goto('./');
  await expectFailed(page, /worker/);
  await expectUnharmed(page);
});

test('a figure whose code cannot be loaded keeps its still, and starts once it can', async ({ page }) => {
  await page.route('**/pentagon-*.js', (route) => route.abort());
  await page.goto('./');
  await expectFailed(page, /could not start/);
  await expect(pentagon(page).locator('.large .shaft')).toHaveCount(5);
  await expectUnharmed(page);
  await page.unroute('**/pentagon-*.js');
  await expectRecovered(page);
});

test('a figure whose code cannot be loaded twice, or cannot be read, offers a reload that keeps its settings', async ({
  page,
}) => {
  const query = '?pentagon.steps=60&pentagon.restarts=2';
  await page.route('**/pentagon-*.js', (route) => route.abort());
  await page.goto(`./${query}`);
  await button(page, 'Try again').click();
  await expect(button(page, 'Reload the page')).toBeVisible();
  await expect(button(page, 'Try again')).toBeHidden();
  await expect(message(page)).not.toContainText(/http|fetch/);
  await expect(sparsity(page)).toBeHidden(); // it could do nothing
  await page.unroute('**/pentagon-*.js');
  await page.route('**/pentagon-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {' }));
  const again = page.waitForEvent('load'); // the page asks for its files anew before it goes
  await button(page, 'Reload the page').click();
  await again;
  await expect(button(page, 'Reload the page')).toBeVisible();
  await expect(message(page)).not.toContainText(/Unexpected/);
  await page.unroute('**/pentagon-*.js');
  const last = page.waitForEvent('load');
  await button(page, 'Reload the page').click();
  await last;
  await finished(page);
  await expect(page).toHaveURL(`./${query}`);
  await expect(sparsity(page)).toBeVisible();
});

test('an engine whose code cannot be loaded gives way to the next, and the chip says so', async ({ page }) => {
  await page.route('**/stock-webgl-*.js', (route) => route.abort());
  await open(page, '?engine=webgl&pentagon.steps=60');
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'cpu');
  await expect(pentagon(page).locator('[data-part="engine"]')).toContainText('not webgl: ');
});

test('a worker that throws in the middle of a run is told, and another try works', async ({ page }) => {
  await page.goto(`./${LONG}`);
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });
  await expectFailed(page, /Training stopped: .*boom/);
  await expectUnharmed(page);
  const step = await pentagon(page).getAttribute('data-step');
  await drawn(page, 30);
  await expect(pentagon(page)).toHaveAttribute('data-step', step!);

  await button(page, 'Try again').click();
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await expect(message(page)).toBeHidden();
});

test('a worker that dies in silence is missed, and another try works', async ({ page }) => {
  await page.clock.install();
  await page.goto(`./${LONG}`);
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
  await page.workers()[0].evaluate(() => self.close());
  for (let i = 0; i < 3; i++) await page.clock.fastForward(16_000);
  await expectFailed(page, /stopped answering/);
  await button(page, 'Try again').click();
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await expect(message(page)).toBeHidden();
});

test('after a failure a change of settings is another try too', async ({ page }) => {
  await page.goto(`./${LONG}`);
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });
  await expectFailed(page, /boom/);
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await expect(message(page)).toBeHidden();
});

test('a finished picture outlives its worker, and the next run gets a new one', async ({ page }) => {
  await open(page);
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await finished(page);
});
