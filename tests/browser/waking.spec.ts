/* What the reader does to a figure before its code has come: it counts, and nothing is pulled from their hand. */
import type { Page } from '@playwright/test';
import { inBoth } from './firefox.ts';
import { expect, finished, pentagon, sparsity, test } from './lesson.ts';

/** Opens the page with the code of a widget held back; the answer lets it come. */
async function asleep(page: Page, address = './', widget = 'pentagon'): Promise<() => void> {
  let arrive = (): void => undefined;
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(`**/widgets/${widget}-*.js`, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('html')).not.toHaveAttribute('data-waiting');
  return arrive;
}

/** A drag that is under way when the figure wakes goes on from where it is. */
async function drag(page: Page): Promise<void> {
  const arrive = await asleep(page);
  const box = (await sparsity(page).boundingBox())!;
  const to = (share: number) => page.mouse.move(box.x + share * box.width, box.y + box.height / 2, { steps: 5 });
  await to(0.5);
  await page.mouse.down();
  await to(0.25);
  const place = await sparsity(page).inputValue();
  expect(Number(place)).toBeLessThan(80);
  arrive();
  await expect(page).toHaveURL(/pentagon\.sparsity=/);
  await finished(page);
  await expect(sparsity(page)).toHaveValue(place);
  await to(-0.1);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await page.mouse.up();
  await expect(page).toHaveURL(/pentagon\.sparsity=0$/);
}

/** A number, an option and a pace. */
async function choices(page: Page): Promise<void> {
  const arrive = await asleep(page);
  await pentagon(page).getByRole('spinbutton', { name: 'Sparsity S, exact value' }).fill('0,8');
  await pentagon(page).locator('[data-part="speed"]').selectOption('fast', { force: true });
  arrive();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
  await expect(page).toHaveURL(/sparsity=0\.8$/);
  await expect(pentagon(page).locator('[data-part="speed"]')).toHaveValue('fast');

  const awake = await asleep(page, './#sparsity-sweep', 'sparsity-sweep');
  const sweep = page.locator('#sparsity-sweep');
  await sweep.locator('select[name="grid"]').selectOption('paper');
  awake();
  await expect(page).toHaveURL(/sparsity-sweep\.grid=paper/);
  await expect(sweep.locator('select[name="grid"]')).toHaveValue('paper');
}

/** What a browser remembers of forms does not come before what the link says. */
async function reload(page: Page): Promise<void> {
  const arrive = await asleep(page, './?pentagon.sparsity=0.8');
  await sparsity(page).press('Home');
  await pentagon(page).locator('[data-part="speed"]').selectOption('fast', { force: true });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).not.toHaveAttribute('data-waiting');
  arrive();
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
  await expect(sparsity(page)).toHaveAttribute('aria-valuetext', '0.8');
  await expect(page).toHaveURL('./?pentagon.sparsity=0.8');
  await expect(pentagon(page).locator('[data-part="speed"]')).toHaveValue('watch');
}

inBoth('a figure wakes in the reader’s hand', {
  'a drag goes on over the waking of its figure': drag,
  'what is typed and chosen before a figure wakes counts': choices,
  'a reload before a figure wakes shows what the link says': reload,
});

test('what stands in a still picture cannot be used before it is heard', async ({ page }) => {
  const arrive = await asleep(page);
  const small = pentagon(page).locator('.thumbnails button');
  await expect(small).toHaveCount(8);
  for (const one of await small.all()) await expect(one).toBeDisabled();
  arrive();
  await finished(page);
  await small.nth(3).click();
  await expect(page).toHaveURL(/pentagon\.shown=4/);
});

test.describe('while the page comes in', () => {
  test.use({ javaScriptEnabled: false });

  test('the pictures of the restarts have their size before the last of them is there', async ({ page }) => {
    const third = page.locator('#pentagon .thumbnails button').nth(2);
    await page.goto('./');
    const whole = await third.boundingBox();
    await page.route('./', async (route) => {
      const html = await (await route.fetch()).text();
      const cut = html.indexOf('Show restart 4');
      await route.fulfill({ contentType: 'text/html', body: html.slice(0, html.lastIndexOf('<button', cut)) });
    });
    await page.reload();
    await expect(page.locator('#pentagon .thumbnails button')).toHaveCount(3);
    expect(await third.boundingBox()).toEqual(whole);
  });
});
