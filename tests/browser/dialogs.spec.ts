/* What opens over the page, with large letters and in small windows: it fits, all of it is in reach, and it closes. */
import type { Page } from '@playwright/test';
import { drawn, expect, test } from './lesson.ts';

/** How each of them is opened, what it is, and what closes it besides the Escape key. */
const OPENED = [
  { by: '#pentagon [data-act="share"]', box: 'dialog.share', close: '.close' },
  { by: '#pentagon [data-act="python"]', box: 'dialog[open]', close: 'button:last-of-type' },
  { by: '#keys', box: 'dialog.keys', close: 'header button' },
  { by: '.prose a.term', box: '.entry', close: undefined },
  { by: '.contents > summary', box: '.contents nav', close: undefined },
];

/** What of an open box lies outside the window, or outside the box sideways or where it does not scroll. Runs in the page. */
function faults(box: Element): string[] {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const found: string[] = [];
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
    found.push(`outside the window: ${left}, ${top} to ${right}, ${bottom}`);
  if (box.scrollWidth > box.clientWidth + 1) found.push(`scrolls sideways: ${box.scrollWidth}`);
  const hidden = box.scrollHeight > box.clientHeight + 1 && !/auto|scroll/.test(getComputedStyle(box).overflowY);
  if (hidden) found.push(`cut at the foot: ${box.scrollHeight}`);
  for (const part of box.querySelectorAll('*:not(pre *)')) {
    const at = part.getBoundingClientRect();
    const out = at.width > 0 && (at.left < left - 1 || at.right > right + 1);
    if (out && part.checkVisibility()) found.push(`sticks out: ${part.textContent.slice(0, 20)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  return found;
}

async function look(page: Page, { by, box, close }: (typeof OPENED)[number]): Promise<string[]> {
  const opener = page.locator(by).first();
  await opener.evaluate((one: HTMLElement) => one.focus());
  await drawn(page); // as a page that scrolls closes what is open
  await opener.evaluate((one: HTMLElement) => one.click());
  const opened = page.locator(box);
  await expect(opened).toBeVisible();
  await drawn(page);
  const found = await opened.evaluate(faults);
  if (close) await opened.locator(close).last().click();
  else await page.keyboard.press('Escape');
  await expect(opened).toBeHidden();
  return found.map((fault) => `${box} ${fault}`);
}

for (const { width, height, size } of [
  { width: 375, height: 700, size: 150 },
  { width: 375, height: 700, size: 200 },
  { width: 600, height: 800, size: 200 },
  { width: 1280, height: 800, size: 200 },
  { width: 320, height: 200, size: 100 },
]) {
  test(`in a window of ${width} by ${height} with letters at ${size} % all that opens fits and closes`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?pentagon.steps=100&pentagon.nothing=1');
    await page.locator('#pentagon').scrollIntoViewIfNeeded();
    await expect(page.locator('#pentagon')).toHaveAttribute('data-state', 'done');
    await expect(page.locator('.answers')).toBeAttached(); // what comes after the first figure is here
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), size);
    const notice = page.locator('.notice');
    expect(await page.locator('#notices').evaluate(faults)).toEqual([]);
    await notice.locator('button').click();
    await expect(notice).toHaveCount(0);
    const found: string[] = [];
    for (const one of OPENED) found.push(...(await look(page, one)));
    expect(found).toEqual([]);
  });
}
