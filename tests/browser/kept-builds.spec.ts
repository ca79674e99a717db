/* What the service worker keeps from build to build and in browsers that keep little, and the way out. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { install, whole } from './builds.ts';
import { publish, stock, test } from './small-builds.ts';

test.use({ serviceWorkers: 'allow' });

/** What a part of the page says, by its name. */
const part = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    async (url) => ((await import(url)) as { default: string }).default,
    new URL(`assets/part-${name}.js`, page.url()).href,
  );

test('after a rollback the builds in use and before stay, and so does any with an open page', async ({
  page,
  site,
  small,
}) => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name) => small(name));
  await publish(page, site, a);
  await publish(page, site, b);
  await publish(page, site, a);
  const tab = await page.context().newPage();
  await publish(tab, site, c);
  expect(await part(page, 'a')).toBe('a'); // the host no longer has it
  expect((await stock(tab)).addresses.flat()).not.toContain(`${site.address}assets/part-b.js`);
  await publish(tab, site, d);
  await publish(tab, site, e);
  expect(await page.evaluate(async () => (await fetch('./assets/index-a.js')).status)).toBe(200);
  await page.close();
  await publish(tab, site, b);
  const all = (await stock(tab)).addresses.flat();
  expect(all).toContain(`${site.address}assets/part-b.js`);
  expect(all).toContain(`${site.address}assets/part-e.js`);
  expect(all.filter((url) => /part-[acd]/.test(url))).toEqual([]);
});

test('a build that does not arrive takes nothing away that was there', async ({ page, site, small }) => {
  const [a, b] = [small('a'), small('b')];
  await publish(page, site, a);
  await publish(page, site, b);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete('./icon.svg');
  });
  const before = await stock(page);
  site.ways.failing.set('icon.svg', 503);
  site.deploy(a);
  expect(await install(page)).toBe('redundant');
  expect(await stock(page)).toEqual(before);
  site.ways.failing.clear();
  expect(await install(page)).toBe('activated');
  expect((await stock(page)).addresses.flat().filter((url) => url.endsWith('icon.svg'))).toHaveLength(1);
});

test('what a browser has lost is missed, and fetched again at the next visit', async ({ page, site, small }) => {
  await publish(page, site, small('a'));
  const [full] = (await stock(page)).addresses;
  const losses = [
    (name: string) => caches.open(name).then((cache) => cache.delete('./assets/part-a.js')),
    (name: string) => caches.open(name).then((cache) => cache.delete('./')),
    (name: string) => caches.delete(name),
  ];
  for (const lose of losses) {
    expect(await whole(page)).toBe(true);
    const [name] = await page.evaluate(() => caches.keys());
    await page.evaluate(lose, name);
    await page.reload();
    expect(await whole(page)).toBe(false);
    await expect.poll(async () => (await stock(page)).addresses.flat().sort()).toEqual([...full].sort());
  }
});

for (const [trouble, first] of [
  ['whose storage is full', 'Cache.prototype.put = () => Promise.reject(new DOMException("", "QuotaExceededError"));'],
  ['that keeps nothing', 'caches.open = caches.has = () => Promise.reject(new DOMException("", "SecurityError"));'],
]) {
  test(`a browser ${trouble} shows the page all the same, and nothing is kept`, async ({ page, site, small }) => {
    site.deploy(small('a', first));
    await page.goto(site.address);
    expect(await install(page)).toBe('redundant');
    expect((await stock(page)).addresses).toEqual([]);
    await page.reload();
    await expect(page).toHaveTitle('a');
  });
}

test('the retiring file takes everything back that the lesson kept, and nothing else', async ({
  page,
  site,
  small,
}) => {
  const folder = small('a');
  await publish(page, site, folder);
  await page.evaluate(() => caches.open('of another page'));
  copyFileSync(join(folder, 'retired.js'), join(folder, 'offline.js'));
  await page.goto(site.address); // which is all that a reader does
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of another page']);
  await page.goto(site.address);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
