/* The headline figure: it trains without being asked, and its shape follows the settings. */
import { button, data, expect, finished, open, pentagon, sparsity, test, weights } from './lesson.ts';

test('the figure opens, trains with no click, and finds a pentagon on the cpu', async ({ page }) => {
  await open(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'cpu');
  await expect(pentagon(page)).toHaveAttribute('data-step', '3000');
  await expect(pentagon(page)).toHaveAttribute('data-steps', '3000');
  await expect(pentagon(page).locator('[data-part="engine"]')).toHaveText(/^cpu.* steps\/s/);
});

test('data-steps and data-step tell the run that the link asks for', async ({ page }) => {
  await open(page, '?pentagon.steps=130&pentagon.restarts=1');
  await expect(pentagon(page)).toHaveAttribute('data-steps', '130');
  await expect(pentagon(page)).toHaveAttribute('data-step', '130');
});

test('the same link gives the same numbers, bit for bit', async ({ page }) => {
  await open(page, '?pentagon.seed=5&pentagon.sparsity=0.85');
  const first = await data(page);
  await page.goto('about:blank');
  await open(page, '?pentagon.seed=5&pentagon.sparsity=0.85');
  expect(await data(page)).toEqual(first);
});

test('another seed gives other numbers', async ({ page }) => {
  await open(page, '?pentagon.seed=5');
  const first = await data(page);
  await page.goto('about:blank');
  await open(page, '?pentagon.seed=6');
  const second = await data(page);
  expect(second.instances.map(({ seed }) => seed)).not.toEqual(first.instances.map(({ seed }) => seed));
  expect(weights(second)).not.toEqual(weights(first));
});

test('the Home key takes the slider to 0 and leaves two orthogonal features', async ({ page }) => {
  await open(page);
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await finished(page);
  await expect(sparsity(page)).toHaveAttribute('aria-valuetext', '0');
  expect((await data(page)).spec.density).toEqual(Array(8).fill(1));
});

test('the mouse drags the slider to 0 and leaves two orthogonal features', async ({ page }) => {
  await open(page);
  const box = (await sparsity(page).boundingBox())!;
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, middle);
  await page.mouse.down();
  await page.mouse.move(box.x - 20, middle, { steps: 12 });
  await page.mouse.up();
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  expect((await data(page)).settings['sparsity']).toBe(0);
});

test('at sparsity 0.8 the best model is a square', async ({ page }) => {
  await open(page, '?pentagon.sparsity=0.8');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
});

test('the picture stays whole while the slider is dragged', async ({ page }) => {
  await open(page);
  await pentagon(page).evaluate((host) => {
    const stage = host.querySelector('[data-part="stage"]')!;
    const counts = new Set<number>();
    const look = (): void => void counts.add(stage.querySelectorAll('.large .shaft').length);
    new MutationObserver(look).observe(stage, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { counts });
  });
  for (let i = 0; i < 20; i++) await sparsity(page).press('ArrowLeft');
  await finished(page);
  expect(await page.evaluate(() => [...(window as unknown as { counts: Set<number> }).counts])).toEqual([5]);
});

test('a thumbnail is shown large when chosen, and goes into the link', async ({ page }) => {
  await open(page);
  const thumbnails = pentagon(page).getByRole('group', { name: 'Restarts' }).getByRole('button');
  await expect(thumbnails).toHaveCount(8);
  const lowest = (await data(page)).best;
  const other = (lowest + 3) % 8;
  await expect(thumbnails.nth(lowest)).toHaveAttribute('aria-pressed', 'true');

  await thumbnails.nth(other).click();
  await expect(thumbnails.nth(other)).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`./?pentagon.shown=${other + 1}`);
  const chosen = await data(page);
  expect(chosen.best).toBe(other);
  await expect(pentagon(page)).toHaveAttribute('data-shape', chosen.instances[other].shape);

  await page.reload();
  await finished(page);
  await expect(thumbnails.nth(other)).toHaveAttribute('aria-pressed', 'true');
});

test('choosing another thumbnail trains nothing anew', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')!.value as Worker['postMessage'];
    Object.assign(window, { messages: 0 });
    Worker.prototype.postMessage = function (...all: [unknown]) {
      (window as unknown as { messages: number }).messages++;
      post.apply(this, all);
    };
  });
  await open(page);
  const messages = () => page.evaluate(() => (window as unknown as { messages: number }).messages);
  const before = await messages();
  expect(before).toBeGreaterThan(0);
  await button(page, /^Show restart 3/).click();
  await finished(page);
  expect(await messages()).toBe(before);
});

test('the shares of the shapes are counted in words', async ({ page }) => {
  await open(page);
  const { instances } = await data(page);
  const pentagons = instances.filter(({ shape }) => shape === 'pentagon').length;
  await expect(pentagon(page).locator('.shares')).toContainText(`8 restarts: ${pentagons} pentagon`);
});
