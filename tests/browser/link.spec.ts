/* The link: what it restores, what it refuses and what it holds. history.spec.ts has what it does to the history. */
import { button, data, expect, finished, open, pentagon, sparsity, test, weights } from './lesson.ts';

test('a deep link restores its settings and its section', async ({ page }) => {
  await open(page, '?pentagon.sparsity=0.95&pentagon.seed=7&pentagon.restarts=3#the-trick');
  await expect(page.getByRole('heading', { name: 'The trick' })).toBeInViewport();
  const { settings, spec, instances } = await data(page);
  expect(settings).toMatchObject({ sparsity: 0.95, seed: 7, restarts: 3, decay: 0.9, steps: 3000 });
  expect(spec).toMatchObject({ features: 5, hidden: 2, steps: 3000, batch: 256, output: 'relu' });
  expect(instances).toHaveLength(3);
  expect(instances[0].seed).toBe(7);
});

test('the link reaches beyond what the sliders offer', async ({ page }) => {
  await open(page, '?pentagon.features=9&pentagon.hidden=3&pentagon.steps=40&pentagon.restarts=2');
  const { instances } = await data(page);
  expect(instances[0].weights.map((row) => row.length)).toEqual([9, 9, 9]);
});

test('what the link gets wrong is named in one notice, and the rest of it counts', async ({ page }) => {
  const bad = [
    'pentagon.sparsity=7',
    'pentagon.steps=0',
    'pentagon.seed=1.5',
    'pentagon.decay=',
    'pentagon.colour=red',
    'pentagon.batch=12x',
  ];
  await open(page, `?${bad.join('&')}&pentagon.restarts=2`);
  const notice = page.locator('.notice:visible');
  await expect(notice).toHaveCount(1);
  for (const pair of bad) await expect(notice).toContainText(pair);
  await expect(notice).not.toContainText('pentagon.restarts');
  await expect(pentagon(page)).toHaveAttribute('data-steps', '3000');
  const { settings } = await data(page);
  expect(settings).toMatchObject({ sparsity: 0.9, seed: 0, decay: 0.9, batch: 256, restarts: 2 });
});

test('what means the page and belongs to no figure is named too, others’ marks are not, and the notice can be put away', async ({
  page,
}) => {
  await open(page, '?octagon.sparsity=0.5&seed=r%C3%A9d%20%2B&fbclid=IwAR0&utm_source=x');
  const notice = page.locator('.notice:visible');
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('octagon.sparsity=0.5');
  await expect(notice).toContainText('seed=réd +');
  await expect(notice).not.toContainText(/fbclid|utm/);
  await notice.getByRole('button', { name: 'Dismiss this notice' }).click();
  await expect(notice).toHaveCount(0);
});

test('markup in a link stays text', async ({ page }) => {
  await open(page, `?pentagon.seed=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('.notice')).toContainText('pentagon.seed=<img src=x onerror=alert(1)>');
  await expect(page.locator('.notice img')).toHaveCount(0);
});

test('a link without faults brings no notice', async ({ page }) => {
  await open(page, '?pentagon.sparsity=0.999&pentagon.seed=2147483647&pentagon.restarts=1&engine=cpu');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('the query holds only what differs from the lesson', async ({ page }) => {
  await open(page, '?pentagon.decay=0.9&pentagon.sparsity=0.9&pentagon.seed=3#pentagon');
  await pentagon(page).getByText('More', { exact: true }).click();
  const decay = pentagon(page).getByRole('spinbutton', { name: 'Importance decay, exact value' });
  await decay.fill('0.8');
  await expect(page).toHaveURL('./?pentagon.decay=0.8&pentagon.seed=3#pentagon');
  await decay.fill('0.9');
  await expect(page).toHaveURL('./?pentagon.seed=3#pentagon');
  await pentagon(page).getByRole('spinbutton', { name: 'Seed, exact value' }).fill('0');
  await expect(page).toHaveURL('./#pentagon');
});

test('a value that a setting does not allow is marked and not taken', async ({ page }) => {
  await open(page);
  const before = await data(page);
  const exact = pentagon(page).getByRole('spinbutton', { name: 'Sparsity S, exact value' });
  const below = (): Promise<unknown> => pentagon(page).locator('.menu').boundingBox();
  await exact.focus();
  const place = await below();
  await exact.fill('4');
  await expect(exact).toHaveAttribute('aria-invalid', 'true');
  await expect(exact).toHaveAccessibleDescription('A number from 0 to 0.999');
  expect(await below()).toEqual(place); // or a click on what is below would miss it: the words go as the field is left
  await finished(page);
  expect(await data(page)).toEqual(before);
  await exact.fill('0.8');
  await expect(exact).not.toHaveAttribute('aria-invalid');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
});

test('a phrase far from its figure brings the picture into view on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await open(page);
  const far = page.locator('a.act[href="?pentagon.sparsity=0#pentagon"]:visible').last();
  await far.scrollIntoViewIfNeeded();
  await expect(pentagon(page)).not.toBeInViewport();
  await far.click();
  await expect(pentagon(page).locator('.large')).toBeInViewport({ ratio: 1 });
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
});

test('a phrase is a link to its figure that other pages can follow too', async ({ page, baseURL }) => {
  await open(page);
  const links = await page.locator('a.act').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of links) expect(link).toContain(baseURL);
  // One of each figure; that each phrase is right is looked at as the page is built.
  const byFigure = new Map(links.map((link) => [new URL(link).hash, link]));
  expect(byFigure.size).toBeGreaterThan(3);
  for (const [hash, link] of byFigure) {
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator(`toy-widget${hash}`)).toHaveAttribute('data-state', /training|done/);
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test.describe('Copy link', () => {
  test('puts on the clipboard a link to the same picture', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '?pentagon.seed=12');
    await pentagon(page).getByRole('spinbutton', { name: 'Sparsity S, exact value' }).fill('0.85');
    await finished(page);
    const here = await data(page);
    await pentagon(page).getByText('Save or share', { exact: true }).click();
    await button(page, 'Copy link').click();
    await expect(button(page, 'Copied')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toBe('#pentagon');
    await page.goto('about:blank');
    await page.goto(link);
    await finished(page);
    const there = await data(page);
    expect(weights(there)).toEqual(weights(here));
    expect(there).toEqual(here);
  });

  test('shows the link where the clipboard is closed to pages', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await open(page, '?pentagon.seed=12');
    await pentagon(page).getByText('Save or share', { exact: true }).click();
    await button(page, 'Copy link').click();
    const field = page.getByRole('textbox', { name: 'Copy this link by hand' });
    await expect(field).toHaveValue(/\?pentagon\.seed=12&v=1#pentagon$/);
    await expect(field).toBeFocused();
  });
});

test('a doubled slash in the path stops nothing', async ({ page, baseURL }) => {
  await page.route('**//**', async (route) => {
    const url = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: url.origin + url.pathname.replace(/^\/+/, '/') }) });
  });
  await page.goto(`${baseURL!}/`);
  await finished(page);
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await expect(page).toHaveURL(`${baseURL!}/?pentagon.sparsity=0`);
});

test('foreign text stays in its bar, whose close button can be hit, and the lesson stays in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  const names = Array.from({ length: 60 }, (_, i) => `pentagon.${'x'.repeat(61)}${i}=${i}`);
  await open(page, `?${names.join('&')}&nobody.has=${'y'.repeat(3000)}`);
  for (const button of await page.locator('.notice button:visible').all()) {
    const box = (await button.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(375);
  }
  const hit = (y: number): Promise<boolean> =>
    page.evaluate((at) => !!document.elementFromPoint(200, at)!.closest('#notices'), y);
  expect(await hit(667 * 0.6)).toBe(false);
  const close = page.getByRole('button', { name: 'Dismiss' });
  const count = await close.count();
  for (let i = 0; i < count; i++) await close.first().click();
  await expect(close).toHaveCount(0);
  await expect(page.locator('#lesson')).toBeFocused();
});
