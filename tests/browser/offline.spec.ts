/* The page without a network, and from one build to the next. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { buildLine } from '../../src/offline/plugin.ts';
import { finished, pentagon, sparsity } from './lesson.ts';
import { SITE, test as hosted, type Host } from './host.ts';

const LATER = 'Later build';

const test = hosted.extend<{ later: string }>({
  later: async ({}, use) => {
    const folder = laterBuild();
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** Writes the service worker's list of files anew. */
function list(folder: string): void {
  const path = join(folder, 'offline.js');
  const code = readFileSync(path, 'utf8').replace(/^.*\n/, '');
  writeFileSync(path, buildLine(folder, code) + code);
}

/** A copy of the site whose page says so in its title, and whose parts all have other names. */
function laterBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'later-'));
  cpSync(SITE, folder, { recursive: true });
  const parts = files(join(folder, 'assets')).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const renamed = (text: string): string =>
    parts.reduce((all, name) => all.replaceAll(name, name.replace(/\.(\w+)$/, '-later.$1')), text);
  for (const path of files(folder).filter((name) => /\.(html|js|css)$/.test(name))) {
    const text = renamed(readFileSync(path, 'utf8'));
    writeFileSync(path, text.replace(/<title>.*?<\/title>/, `<title>${LATER}</title>`));
    if (path.includes('/assets/')) renameSync(path, renamed(path));
  }
  list(folder);
  return folder;
}

/** Waits until `count` builds are kept and no further one is on its way. */
const kept = (page: Page, count = 1): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration())!;
        const names = await caches.keys();
        return (installing ?? waiting ?? active?.state !== 'activated') ? 'busy' : names.length;
      }),
    )
    .toBe(count);

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
});

test('a new build shows at the second visit, whole, and the old one stays whole until then', async ({
  page,
  site,
  later,
}) => {
  await visit(page, site);
  site.deploy(later);
  await visit(page, site, 2);
  await expect(page).not.toHaveTitle(LATER);
  // The old page asks for a part that it has not needed yet, and that the host no longer has.
  await sweep(page).scrollIntoViewIfNeeded();
  await expect(sweep(page)).toHaveAttribute('data-state', 'done');
  const old = await parts(page);
  expect(old.later).toEqual([]);
  expect(old.earlier).toContainEqual(expect.stringMatching(/^sparsity-sweep-/));

  await page.goto(site.address);
  await finished(page);
  await expect(page).toHaveTitle(LATER);
  await sweep(page).scrollIntoViewIfNeeded();
  await expect(sweep(page)).toHaveAttribute('data-state', 'done');
  const fresh = await parts(page);
  expect(fresh.earlier).toEqual([]);
  expect(fresh.later).toContainEqual(expect.stringMatching(/^sparsity-sweep-/));
  await cut(page, site);
  await page.goto(site.address);
  await finished(page);
  await expect(page).toHaveTitle(LATER);
});

test('a build that does not arrive whole is not shown at all', async ({ page, site, later }) => {
  await visit(page, site);
  const broken = files(later).find((path) => path.includes('/sparsity-sweep-'))!;
  writeFileSync(broken, `${readFileSync(broken, 'utf8')}\n`);
  site.deploy(later);
  for (let i = 0; i < 2; i++) {
    const already = site.asked.length;
    await page.goto(site.address);
    await finished(page);
    await expect.poll(() => site.asked.slice(already).some((name) => name.includes('-later.'))).toBe(true);
    await kept(page);
    await expect(page).not.toHaveTitle(LATER);
  }
  await cut(page, site);
  await page.reload();
  await finished(page);
  await expect(page).not.toHaveTitle(LATER);
  expect((await parts(page)).later).toEqual([]);
});
