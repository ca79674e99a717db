/* A phrase of the text that sets a figure out of sight: the figure comes to the reader, and the page stays where it is. */
import type { Locator, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, hasty, open, pentagon, test } from './lesson.ts';

const card = (page: Page): Locator => page.locator('.glimpsed');
const dense = (page: Page): Locator => page.getByRole('link', { name: 'See it at S = 0' });

/** Brings words to the middle of the window, as a reader's thumb does, and says where they are then. */
const centre = (words: Locator): Promise<number> =>
  words.evaluate((one) => {
    one.closest('details')?.setAttribute('open', ''); // one answer closes another
    one.scrollIntoView({ block: 'center' });
    return one.getBoundingClientRect().top;
  });

/** What has become of a phrase that was at a place, and of its figure. */
const outcome = (phrase: Locator, place: number) =>
  phrase.evaluate((link: HTMLAnchorElement, place) => {
    const figure = document.querySelector(link.hash)!;
    const box = figure.getBoundingClientRect();
    const words = link.getBoundingClientRect();
    const { top, bottom, height } = figure.querySelector('.stage')!.getBoundingClientRect();
    return {
      comes: figure.matches('.glimpsed'),
      seen: Math.min(bottom, innerHeight) - Math.max(top, 0) > 0.15 * height,
      stays: Math.abs(words.top - place) < 3,
      focused: document.activeElement === link,
      apart: words.bottom <= box.top || words.top >= box.bottom,
    };
  }, place);

for (const address of ['', 'beyond/'])
  test(`on a phone every phrase of ${address || 'the first page'} sets its figure in sight, and the text stays in place`, async ({
    page,
  }) => {
    test.slow(); // some eighty phrases
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(await hasty(page, `./${address}`));
    await page.locator('main details:not(toy-widget details)').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    const phrases = await page.locator('a.act').all();
    expect(phrases.length).toBeGreaterThan(8);
    const good = { comes: true, seen: true, stays: true, focused: true, apart: true };
    for (const phrase of phrases) {
      const place = await centre(phrase);
      await phrase.press('Enter');
      await expect.poll(() => outcome(phrase, place)).toEqual(good);
    }
  });

test('the card trains and says what has come of it, and goes back by Escape, by its button, and as the reader reads on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await open(page);
  await centre(dense(page));
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const length = await height();
  await dense(page).click();
  await expect(card(page)).toHaveAttribute('data-shape', 'orthogonal');
  await expect(pentagon(page).getByRole('status')).toContainText('Finished.');
  expect(Math.abs((await height()) - length)).toBeLessThan(3);
  expect(await faults(page, 'html')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await dense(page).press('Enter');
  await page.getByRole('button', { name: 'Put the figure back' }).press('Enter');
  await expect(card(page)).toHaveCount(0);
  await expect(dense(page)).toBeFocused();

  await dense(page).press('Enter');
  await expect(card(page)).toHaveCount(1);
  await page.mouse.wheel(0, 600);
  await expect(card(page)).toHaveCount(0);
  expect(Math.abs((await height()) - length)).toBeLessThan(3);

  await centre(dense(page));
  await dense(page).press('Enter');
  await page.getByRole('link', { name: 'Go to the figure' }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(pentagon(page).locator('.large')).toBeInViewport({ ratio: 0.9 });
});

test('on a wide screen only a figure out of sight comes, and never over the words', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await page.getByRole('link', { name: 'S = 0.8', exact: true }).click();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
  await expect(card(page)).toHaveCount(0);
  const linear = page.getByRole('link', { name: 'Try it on the pentagon' });
  await centre(linear);
  await linear.click();
  await expect(card(page)).toHaveAttribute('data-shape', 'orthogonal');
  const [words, box] = [(await linear.boundingBox())!, (await card(page).boundingBox())!];
  expect(words.x + words.width <= box.x || words.y >= box.y + box.height || words.y + words.height <= box.y).toBe(true);
});

test('a number dragged in the text shows its figure as it changes', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('./#the-question');
  const number = page
    .locator('p', { hasText: 'Find the edge yourself' })
    .getByRole('spinbutton', { name: 'Sparsity S, in the text' });
  await expect(number).toBeAttached();
  await centre(number);
  const box = (await number.boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 10, { steps: 5 });
  await expect(page.locator('toy-widget#experiment')).toHaveClass(/glimpsed/);
  await page.mouse.up();
  await expect(page.locator('toy-widget#experiment')).toHaveAttribute('data-shape', 'square');
  expect(Math.abs((await number.boundingBox())!.y - box.y)).toBeLessThan(3);
});
