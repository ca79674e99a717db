/* What unfolds in a figure leaves its picture and its main control in sight. */
import type { Locator, Page } from '@playwright/test';
import { button, expect, hasty, pentagon, test, visit } from './lesson.ts';

/** All figures of the page, awake and done, one after the other. */
async function* figures(page: Page): AsyncGenerator<Locator> {
  for (const id of await page.locator('toy-widget').evaluateAll((all) => all.map(({ id }) => id))) {
    const figure = page.locator(`#${id}`);
    await figure.locator('[data-act="more"]').scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-state', 'done');
    yield figure;
  }
}

/** Where the settings, the picture and the main controls end that are not wholly in the window, under the bar. */
const outOfSight = (figure: Locator): Promise<string[]> =>
  figure.evaluate((host) => {
    const bar = document.querySelector('.top')!.getBoundingClientRect().bottom;
    return ['.stage', '.controls', '.more .presets', '.more .rows'].flatMap((part) => {
      const { top, bottom, height } = host.querySelector(part)!.getBoundingClientRect();
      return height === 0 || (top >= bar && bottom <= innerHeight) ? [] : [`${host.id} ${part} ${top} to ${bottom}`];
    });
  });

/** What cuts off or scrolls some of its own content, and would keep the wheel for itself. */
const scrollers = (figure: Locator): Promise<(string | null)[]> =>
  figure.locator('figure *').evaluateAll((all) =>
    all
      .filter((one) => getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1)
      .filter((one) => one instanceof HTMLElement && one.clientHeight > 1)
      .map((one) => one.getAttribute('class')),
  );

/** Settings unfold in sight of the picture, and the wheel over each part of the figure scrolls the page. */
async function settingsInSight(figure: Locator): Promise<void> {
  const page = figure.page();
  const fold = figure.locator('[data-act="more"]');
  await fold.press('Enter');
  await expect.poll(() => outOfSight(figure)).toEqual([]);
  expect(await scrollers(figure)).toEqual([]);
  for (const part of ['.stage', '.more .rows', '.row']) {
    const before = await page.evaluate(() => scrollY);
    const place = figure.locator(part).first();
    await place.hover({ position: { x: 2, y: 2 } });
    await page.mouse.wheel(0, 40);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  }
  await fold.press('Enter');
}

/** The picture and the numbers unfolded under it: how much of the picture is in the window, and of the table below it. */
const together = (figure: Locator): Promise<{ picture: boolean; table: number }> =>
  figure.evaluate((host) => {
    const bar = document.querySelector('.top')!.getBoundingClientRect().bottom;
    const picture = host.querySelector('.stage')!.getBoundingClientRect();
    const table = host.querySelector('.numbers table')!.getBoundingClientRect();
    const whole = picture.top >= bar && picture.bottom <= innerHeight;
    return { picture: whole, table: Math.min(table.bottom, innerHeight) - Math.max(table.top, picture.bottom) };
  });

/** Whether the picture stands on what has the focus. */
const covered = (figure: Locator): Promise<boolean> =>
  figure.evaluate((host) => {
    const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return host.querySelector('.stage')!.contains(there);
  });

/** Numbers unfold in sight of the picture, which stays as they are read and covers nothing that has the focus. */
async function numbersInSight(figure: Locator): Promise<void> {
  const fold = figure.locator('.numbers > summary');
  await fold.press('Enter');
  await expect(figure.locator('.numbers .scroll table')).toBeVisible(); // filled with the next picture
  await expect.poll(async () => (await together(figure)).table).toBeGreaterThan(100);
  expect(await together(figure)).toMatchObject({ picture: true });
  await figure.locator('.numbers tr').nth(3).hover();
  await figure.page().mouse.wheel(0, 100);
  await expect.poll(() => together(figure)).toMatchObject({ picture: true });
  await expect(async () => {
    await figure.locator('[data-act="more"]').blur();
    await figure.locator('[data-act="more"]').focus();
    expect(await covered(figure)).toBe(false);
  }).toPass();
  await fold.press('Enter');
  await expect(figure.locator('.stage')).toHaveCSS('position', 'static');
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
]) {
  test(`at ${width} by ${height} settings and numbers unfold in sight of the picture, and the wheel scrolls the page`, async ({
    page,
  }) => {
    test.slow(); // eight figures
    await page.setViewportSize({ width, height });
    await visit(page, await hasty(page, './'));
    await expect(page.locator('.answers')).toBeAttached(); // what comes after the first figure is here
    for await (const figure of figures(page)) {
      await settingsInSight(figure);
      await numbersInSight(figure);
    }
  });
}

test('beside a pinned run, too, settings leave picture and main control in sight, and so do numbers after them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await visit(page, await hasty(page, './'));
  await expect(page.locator('.answers')).toBeAttached();
  const figure = pentagon(page);
  await figure.locator('[data-act="more"]').click();
  await button(page, 'Pin this run').click();
  await expect(figure.locator('.pinned')).toBeVisible();
  await figure.locator('[data-act="more"]').click();
  await expect.poll(() => outOfSight(figure)).toEqual([]);
  const side = (part: string) =>
    figure.locator(part).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
  expect((await side('figure > .more')).left).toBeGreaterThan((await side('figure > .stage')).right);
  await button(page, 'Unpin this run').click();
  await figure.locator('.numbers > summary').press('Enter');
  await expect.poll(async () => (await together(figure)).table).toBeGreaterThan(100);
  expect(await together(figure)).toMatchObject({ picture: true });
});

test('on a phone settings unfold under the controls, and nothing above them moves', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await visit(page, await hasty(page, './'));
  await expect(page.locator('.answers')).toBeAttached();
  for await (const figure of figures(page)) {
    const fold = figure.locator('[data-act="more"]');
    const place = (): Promise<number> => fold.evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const before = await place();
    await fold.click();
    await expect(figure.locator('.more .rows')).toBeVisible();
    expect(await place()).toBe(before);
    await fold.click();
  }
});
