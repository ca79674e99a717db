/* Anchors: where a link to a heading lands, once all figures have loaded. */
import type { Page } from '@playwright/test';
import { drawn, expect, finished, open, test } from './lesson.ts';

const anchors = (page: Page): Promise<string[]> =>
  page.locator('.contents a[href^="#"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));

const figures = (page: Page): Promise<string[]> =>
  page.locator('main toy-widget').evaluateAll((all) => all.map(({ id }) => `#${id}`));

interface Landing {
  /** How far the target's top is below the bar. */
  readonly below: number;
  /** How far the page would still move if it went to the target once more. */
  readonly off: number;
  readonly atEnd: boolean;
}

const landing = (page: Page, hash: string): Promise<Landing> =>
  page.evaluate((id) => {
    const target = document.getElementById(id)!;
    const bar = document.querySelector('.top')!.getBoundingClientRect().bottom;
    const below = target.getBoundingClientRect().top - bar;
    const here = scrollY;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    target.scrollIntoView({ behavior: 'instant' });
    return { below, off: Math.abs(scrollY - here), atEnd };
  }, hash.slice(1));

function expectAtTop({ below, off, atEnd }: Landing, hash: string): void {
  expect.soft(off, `${hash} is off its place`).toBeLessThanOrEqual(2);
  expect.soft(below, `${hash} is under the bar`).toBeGreaterThanOrEqual(0);
  if (!atEnd) expect.soft(below, `${hash} is not at the top`).toBeLessThanOrEqual(100);
}

/** Every fifth of all places, and the last: they are loaded one by one, from the place `from`. */
const some = (hashes: readonly string[], from: number): string[] =>
  hashes.filter((_, i) => i % 5 === from || i === hashes.length - 1);

for (const [from, width] of [375, 1280].entries()) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the page opens at a heading or a figure, however much of it comes later', async ({ page }) => {
      await page.goto('./');
      const hashes = [...(await anchors(page)), ...(await figures(page))];
      expect(hashes.length).toBeGreaterThan(20);
      for (const hash of some(hashes, from)) {
        await page.goto('about:blank');
        await page.goto(`./${hash}`);
        await page.waitForLoadState('networkidle');
        await drawn(page);
        expectAtTop(await landing(page, hash), hash);
      }
    });

    test('an address of each figure leads to it within the page', async ({ page }) => {
      await open(page);
      const hashes = await figures(page);
      expect(hashes.length).toBeGreaterThanOrEqual(6);
      for (const hash of hashes) {
        await page.goto(`./${hash}`);
        await page.waitForLoadState('networkidle');
        await drawn(page);
        expectAtTop(await landing(page, hash), hash);
      }
    });

    test('the contents list leads to each of its headings and folds itself away', async ({ page }) => {
      await open(page);
      const list = page.locator('.contents');
      for (const hash of await anchors(page)) {
        await list.locator('summary').click();
        await list.locator(`a[href="${hash}"]`).click();
        await expect(list).not.toHaveAttribute('open');
        await expect(page).toHaveURL(`./${hash}`);
        await drawn(page);
        expectAtTop(await landing(page, hash), hash);
      }
    });
  });
}

test('the contents list names every section in order, and every link within the page has a target', async ({
  page,
}) => {
  await page.goto('./');
  const headings = await page.locator('main :is(h2, h3)').evaluateAll((all) => all.map(({ id }) => `#${id}`));
  expect(await anchors(page)).toEqual(headings);
  const broken = await page
    .locator('a[href*="#"]')
    .evaluateAll((all) =>
      (all as HTMLAnchorElement[])
        .filter(
          ({ origin, pathname, hash }) =>
            origin + pathname === location.origin + location.pathname && !document.getElementById(hash.slice(1)),
        )
        .map(({ href }) => href),
    );
  expect(broken).toEqual([]);
});

test('back and forward go through the sections that were followed', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await open(page);
  for (const name of ['A puzzle', 'The trick']) {
    await page.locator('.contents summary').click();
    await page.locator('.contents').getByRole('link', { name }).click();
  }
  await expect(page.getByRole('heading', { name: 'The trick' })).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL('./#a-puzzle');
  await expect(page.getByRole('heading', { name: 'A puzzle' })).toBeInViewport();
  await page.goBack();
  await finished(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});
