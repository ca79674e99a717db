/* Watching a run: play, pause, step, scrub, restart, new seed. */
import type { Page } from '@playwright/test';
import { button, data, drawn, expect, finished, more, open, pentagon, test, weights } from './lesson.ts';

const scrubber = (page: Page) => pentagon(page).getByRole('slider', { name: 'Recorded steps of the run' });
const speed = (page: Page) => pentagon(page).getByRole('combobox', { name: 'Playing speed' });
/** Steps between two recorded frames. */
const frame = async (page: Page): Promise<number> => 3000 / Number(await scrubber(page).getAttribute('max'));
const step = async (page: Page): Promise<number> => Number(await pentagon(page).getAttribute('data-step'));

/** Follows data-state and data-step from now on. */
const follow = (page: Page): Promise<void> =>
  pentagon(page).evaluate((host) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(`${host.dataset['state']!} ${host.dataset['step']!}`)).observe(host, {
      attributeFilter: ['data-state', 'data-step'],
    });
    Object.assign(window, { seen });
  });

const followed = async (page: Page): Promise<{ state: string; step: number }[]> => {
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  return seen.map((text) => ({ state: text.split(' ')[0], step: Number(text.split(' ')[1]) }));
};

test.beforeEach(async ({ page }) => {
  await open(page);
  await more(page);
});

test('"Watch it" plays the run from its start to its end', async ({ page }) => {
  await follow(page);
  await button(page, /^Watch it/).click();
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
  const seen = await followed(page);
  const steps = seen.map((one) => one.step);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps[0]).toBeLessThan(500);
  expect(new Set(steps).size).toBeGreaterThan(10);
  const end = seen.findIndex(({ state }) => state === 'done');
  expect(seen.slice(0, end).every(({ state }) => state === 'training')).toBe(true);
  expect(seen.slice(end).every(({ state, step }) => state === 'done' && step === 3000)).toBe(true);
});

test('pause holds the picture, and play goes on from there', async ({ page }) => {
  await button(page, /^Watch it/).click();
  await expect.poll(() => step(page)).toBeGreaterThan(200);
  await button(page, 'Pause').click();
  await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  const held = await step(page);
  expect(held).toBeLessThan(3000);
  const picture = await pentagon(page).locator('.large').innerHTML();
  await drawn(page, 30);
  expect(await step(page)).toBe(held);
  expect(await pentagon(page).locator('.large').innerHTML()).toBe(picture);

  await speed(page).selectOption('fast');
  await follow(page);
  await button(page, 'Play').click();
  await finished(page);
  expect((await followed(page))[0].step).toBeGreaterThanOrEqual(held);
});

test('the start of a run can be shown, where no batch has told a loss yet, and "Step" advances it by recorded frames', async ({
  page,
}) => {
  await scrubber(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-step', '0');
  const start = await data(page);
  expect(start.step).toBe(0);
  expect(start.instances.every(({ loss, evalLoss }) => loss === null && evalLoss > 0)).toBe(true);
  const apart = await frame(page);
  for (const times of [1, 2, 3]) {
    await button(page, 'Step').click();
    await expect(pentagon(page)).toHaveAttribute('data-step', String(times * apart));
    await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  }
});

test('the scrubber goes back to any recorded frame, and its end is the finished run', async ({ page }) => {
  const end = await data(page);
  const apart = await frame(page);
  expect(apart).toBeLessThan(100);
  await scrubber(page).press('ArrowLeft');
  await expect(pentagon(page)).toHaveAttribute('data-step', String(3000 - apart));
  await scrubber(page).fill('40');
  await expect(pentagon(page)).toHaveAttribute('data-step', String(40 * apart));
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', `step ${40 * apart}`);
  await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  const middle = await data(page);
  expect(middle.step).toBe(40 * apart);
  expect(weights(middle)).not.toEqual(weights(end));

  await scrubber(page).press('End');
  await finished(page);
  expect(await data(page)).toEqual(end);
});

test('the shape told is that of the frame on show, and a change of settings shows the new run finished', async ({
  page,
}) => {
  const apart = await frame(page);
  for (const place of [0, 20, 60]) {
    await scrubber(page).fill(String(place));
    await expect(pentagon(page)).toHaveAttribute('data-step', String(place * apart));
    const { instances, best } = await data(page);
    await expect(pentagon(page)).toHaveAttribute('data-shape', instances[best].shape);
  }
  await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  await pentagon(page).getByRole('slider', { name: 'Sparsity S' }).press('Home');
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-step', '3000');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
});

test('"Restart" plays the run again and ends at the same picture', async ({ page }) => {
  const before = await data(page);
  await speed(page).selectOption('fast');
  await follow(page);
  await button(page, 'Restart').click();
  await expect.poll(async () => (await followed(page)).some(({ state }) => state === 'training')).toBe(true);
  await finished(page);
  expect((await followed(page)).some(({ state, step }) => state === 'training' && step < 1500)).toBe(true);
  expect(await data(page)).toEqual(before);
});

test('"New seed" trains other models and says so in the link', async ({ page }) => {
  const before = await data(page);
  await button(page, 'New seed').click();
  await expect(page).toHaveURL(/\?pentagon\.seed=\d+$/);
  await finished(page);
  const after = await data(page);
  expect(page.url()).toContain(`pentagon.seed=${after.settings['seed']}`);
  expect(weights(after)).not.toEqual(weights(before));
});

test('"Back to the lesson’s settings" takes everything back', async ({ page }) => {
  const before = await data(page);
  await pentagon(page).getByRole('slider', { name: 'Sparsity S' }).press('Home');
  await pentagon(page).getByRole('spinbutton', { name: 'Steps, exact value' }).fill('200');
  await expect(pentagon(page)).toHaveAttribute('data-steps', '200');
  await button(page, 'Back to the lesson’s settings').click();
  await expect(page).toHaveURL('./');
  await finished(page);
  expect(await data(page)).toEqual(before);
});
