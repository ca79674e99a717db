/* The page without a network, and from one build to the next. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { drawn, finished, pentagon, sparsity } from './lesson.ts';
import { files, kept, laterBuild, LATER, whole } from './builds.ts';
import { test as hosted, type Host } from './host.ts';

const test = hosted.extend<{ later: string }>({
  later: async ({}, use) => {
    const folder = laterBuild();
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

/** Visits the page until the pentagon is trained and the page kept. */
async function visit(page: Page, site: Host, builds = 1): Promise<void> {
  await page.goto(site.address);
  await finished(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await kept(page, builds);
}

async function cut(page: Page, site: Host): Promise<void> {
  await site.close();
  await page.context().setOffline(true);
}

/** Parts of the page that come from the later build, and that do not, by their names. */
async function parts(page: Page): Promise<{ later: string[]; earlier: string[] }> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
  );
  const hashed = [...names, ...page.workers().map((worker) => worker.url())].filter((name) =>
    /-.*\.(js|css)$/.test(name),
  );
  return {
    later: hashed.filter((name) => name.includes('-later.')),
    earlier: hashed.filter((name) => !name.includes('-later.')),
  };
}

const sweep = (page: Page): Locator => page.locator('toy-widget#sparsity-sweep');

test('nothing is fetched for later before the first figure is done', async ({ page, site }) => {
  await visit(page, site);
  const worker = site.asked.indexOf('offline.js');
  expect(worker).toBeGreaterThan(0);
  const before = site.asked.slice(0, worker);
  expect(before).toContainEqual(expect.stringMatching(/\/widgets\/pentagon-/));
  expect(before.filter((name) => /webgl|webgpu|sweep|notices/.test(name))).toEqual([]);
  expect(site.asked).not.toContain('card.png');
});

test('after one visit the page opens, trains and brings in its other figures without a network', async ({
  page,
  site,
}) => {
  await visit(page, site);
  await cut(page, site);
  await page.reload();
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
  await sparsity(page).press('Home');
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await sweep(page).scrollIntoViewIfNeeded();
  await expect(sweep(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('.notice')).toContainText('You are offline');

  await page.goto(`${site.address}beyond/#solids`);
  const solids = page.locator('toy-widget#solids');
  await expect(solids).toHaveAttribute('data-state', 'done');
  await expect(solids).toHaveAttribute('data-shape', 'octahedron');

  await page.goto(`${site.address}index.html?engine=stock-cpu&pentagon.steps=20&pentagon.restarts=1#pentagon`);
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'stock-cpu');
});

test('the very first visit can go on when the network goes, and says so until it is back', async ({ page, site }) => {
  await visit(page, site);
  await cut(page, site);
  await expect(page.locator('.notice')).toContainText('You are offline');
  await sweep(page).scrollIntoViewIfNeeded();
  await expect(sweep(page)).toHaveAttribute('data-state', 'done');
  await page.context().setOffline(false);
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete('./icon.svg');
  });
  await page.context().setOffline(true);
  expect(await whole(page)).toBe(false);
  await drawn(page);
  await expect(page.locator('.notice')).toHaveCount(0); // as it would not be true
});

test('a new build shows at the next visit, whole, and a page of the old one stays whole beside it', async ({
  page,
  site,
  later,
}) => {
  await visit(page, site);
  site.deploy(later);
  const next = await page.context().newPage();
  await visit(next, site, 2);
  await expect(next).toHaveTitle(LATER);
  // The old page asks for a part that it has not needed yet, and that the host no longer has.
  await sweep(page).scrollIntoViewIfNeeded();
  await expect(sweep(page)).toHaveAttribute('data-state', 'done');
  const old = await parts(page);
  expect(old.later).toEqual([]);
  expect(old.earlier).toContainEqual(expect.stringMatching(/^sparsity-sweep-/));
  const scripts = await page.evaluate(async () => (await navigator.locks.query()).held!.map(({ name }) => name));
  expect(scripts.map((name) => /assets\/index-.*?(-later)?\.js$/.exec(name!)?.[1]).sort()).toEqual([
    '-later',
    undefined,
  ]);
  await page.close();

  await sweep(next).scrollIntoViewIfNeeded();
  await expect(sweep(next)).toHaveAttribute('data-state', 'done');
  const fresh = await parts(next);
  expect(fresh.earlier).toEqual([]);
  expect(fresh.later).toContainEqual(expect.stringMatching(/^sparsity-sweep-/));
  await cut(next, site);
  await next.goto(site.address);
  await finished(next);
  await expect(next).toHaveTitle(LATER);
});

test('a build that does not arrive whole is not kept', async ({ page, site, later }) => {
  await visit(page, site);
  const broken = files(later).find((path) => path.includes('/sparsity-sweep-'))!;
  writeFileSync(broken, `${readFileSync(broken, 'utf8')}\n`);
  site.deploy(later);
  await page.goto(site.address);
  await finished(page);
  await expect.poll(() => site.asked.some((name) => /sparsity-sweep-.*-later/.test(name))).toBe(true);
  await kept(page);
  await cut(page, site);
  await page.reload();
  await finished(page);
  await expect(page).not.toHaveTitle(LATER);
  expect((await parts(page)).later).toEqual([]);
});
