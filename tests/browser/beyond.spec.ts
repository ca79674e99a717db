/* The second page: its figures train, are set by hand and by keys, and lead to the first page and back. */
import type { Locator, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { button, data, expect, open, openMenu, test, unfold } from './lesson.ts';

const figure = (page: Page, id: string): Locator => page.locator(`toy-widget#${id}`);

/** Brings a figure into view and waits until it is trained. */
async function trained(page: Page, id: string): Promise<Locator> {
  const one = figure(page, id);
  await one.scrollIntoViewIfNeeded();
  await expect(one).toHaveAttribute('data-state', 'done', { timeout: 45_000 });
  return one;
}

async function visited(page: Page, query: string): Promise<void> {
  await page.goto(`./beyond/${query}`);
  const ids = await page.locator('toy-widget').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) await trained(page, id);
}

test('every figure of the second page trains to its end, and neither page nor axe finds a fault, unfolded and with a notice, on a phone and on a desk', async ({
  page,
}) => {
  test.slow(); // thousands of models
  await visited(page, '?colour=red');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await unfold(page, '.contents, .menu'); // they would cover the rest
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await faults(page, 'html', width > 320), `at ${width} px`).toEqual([]);
  }
});

test('the pages lead to each other, to places and to figures with their settings', async ({ page }) => {
  await page.goto('./');
  await page.locator('.contents summary').click();
  await page.locator('.contents').getByRole('link', { name: 'Which features get a place' }).click();
  await expect(page).toHaveURL(/\/beyond\/#which-features-get-a-place$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beyond the pentagon');
  await page.locator('.contents summary').click();
  await page.locator('.contents').getByRole('link', { name: 'The trick' }).click();
  await expect(page).toHaveURL(/[^d]\/#the-trick$/);
});

test('what is set by hand on the second page is in its link, and the link shows it again', async ({ page }) => {
  test.slow();
  await page.goto('./beyond/?many-features.steps=200&phase-diagram.steps=200');
  const solids = await trained(page, 'solids');
  await expect(solids).toHaveAttribute('data-shape', 'octahedron');
  const shaft = solids.locator('.large .feature-1 .shaft');
  const before = await shaft.getAttribute('d');
  const box = (await solids.locator('.large svg').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(shaft).not.toHaveAttribute('d', before!);
  await solids.getByRole('slider', { name: 'Tilt' }).press('ArrowUp');
  await expect(page).toHaveURL(/solids\.turn=\d+&solids\.tilt=19/);
  const map = await trained(page, 'phase-diagram');
  await map.getByRole('slider', { name: 'density' }).press('End');
  await expect(page).toHaveURL(/phase-diagram\.density=1\b/);
  const [turned, model] = [await shaft.getAttribute('d'), await map.locator('.single .title').textContent()];
  await page.reload();
  await trained(page, 'solids');
  await expect(shaft).toHaveAttribute('d', turned!);
  await trained(page, 'phase-diagram');
  await expect(map.locator('.single .title')).toHaveText(model!);
});

test('the run of a figure opens in the playground of the other page, where its bars make another model of it', async ({
  page,
}) => {
  await open(page, '?pentagon.seed=3&pentagon.decay=1');
  const { instances, best } = await data(page);
  await openMenu(page);
  await button(page, 'Open in the playground').click();
  await expect(page).toHaveURL(/\/beyond\/\?playground\.features=5&.*seed=3.*#playground$/);
  const own = await trained(page, 'playground');
  await expect(own).toHaveAttribute('data-shape', 'pentagon');
  const loss = instances[best].evalLoss.toPrecision(3).replace(/0+$/, '');
  await expect(own.locator('.readouts')).toContainText(loss.replace(/^0\.0*(\d)(\d*)$/, '$1.$2'));
  await own.getByRole('slider', { name: 'Importance of feature 4' }).press('Home');
  await expect(own).toHaveAttribute('data-shape', 'square');
  await expect(page).toHaveURL(/importances=zzzz0/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the second page is a lesson with still pictures in their own colours', async ({ page }) => {
    await page.goto('./beyond/');
    for (const one of await page.locator('toy-widget').all()) {
      await expect(one.locator('figcaption')).toBeVisible();
      await expect(one.locator('svg').first()).toBeVisible();
    }
    await expect(page.locator('.missing')).toHaveCount(0); // a picture whose file did not come
    await expect(figure(page, 'solids').locator('.readouts')).toContainText('octahedron');
    const colours = figure(page, 'phase-diagram').locator('.measured .cell');
    const fills = await colours.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).fill));
    expect(new Set(fills).size).toBeGreaterThan(1);
  });
});
