/* What the service worker keeps on hosts that are not plain, from build to build, and the way out. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { install, smallBuild, whole } from './builds.ts';
import { test as hosted, type Host } from './host.ts';

type Small = (name: string, first?: string) => string;
const test = hosted.extend<{ small: Small }>({
  small: async ({}, use) => {
    const folders: string[] = [];
    await use((name, first) => {
      const folder = smallBuild(name, first);
      folders.push(folder);
      return folder;
    });
    for (const folder of folders) rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

/** Puts the build on the host, opens it and has the browser keep it. */
async function publish(page: Page, site: Host, folder: string): Promise<void> {
  site.deploy(folder);
  await page.goto(site.address);
  expect(await install(page)).toBe('activated');
}

/** Calls `work` with the host down. */
async function without(page: Page, work: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await work();
  await page.context().setOffline(false);
}

/** What a part of the page says, by its name. */
const part = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    async (url) => ((await import(url)) as { default: string }).default,
    new URL(`assets/part-${name}.js`, page.url()).href,
  );

/** The addresses of all that is kept, by cache, without the caches' own notes; and whether any was redirected. */
const stock = (page: Page): Promise<{ addresses: string[][]; redirected: boolean }> =>
  page.evaluate(async () => {
    const addresses: string[][] = [];
    let redirected = false;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const requests = await cache.keys();
      addresses.push(requests.map(({ url }) => url).filter((url) => !url.endsWith('.kept')));
      for (const request of requests) redirected ||= (await cache.match(request))!.redirected;
    }
    return { addresses, redirected };
  });

for (const [from, to] of [
  ['', 'index.html'],
  ['index.html', ''],
  ['icon.svg', 'moved.svg'],
]) {
  const already = from === 'icon.svg';
  test(`a host that sends readers from “${from}” to “${to}” keeps none of them out`, async ({ page, site, small }) => {
    const folder = small('a');
    if (already) copyFileSync(join(folder, 'icon.svg'), join(folder, to));
    site.ways.moved.set(from, to);
    await publish(page, site, folder);
    expect((await stock(page)).redirected).toBe(false);
    for (const path of ['', 'index.html', '?seed=2#top']) {
      await page.goto(site.address + path);
      await expect(page).toHaveTitle('a');
    }
    await without(page, async () => {
      await page.goto(site.address);
      await expect(page).toHaveTitle('a');
    });
    site.ways.moved.clear();
    await page.goto(site.address);
    await expect(page).toHaveTitle('a');
  });
}

test('a reader who has kept a redirected page gets the page again', async ({ page, site, small }) => {
  site.ways.moved.set('old', '');
  await publish(page, site, small('a'));
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    await (await caches.open(name)).put('./', await fetch('./old'));
  });
  expect((await stock(page)).redirected).toBe(true);
  await without(page, async () => {
    await page.goto(site.address);
    await expect(page).toHaveTitle('a');
  });
});

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

test('no old lesson hides what the host says of the page, unless the host is slow or out of order', async ({
  page,
  site,
  small,
  baseURL,
}) => {
  const [a, other] = [small('a'), small('other')];
  await publish(page, site, a);
  rmSync(join(other, 'offline.js'));
  site.deploy(other);
  await page.goto(site.address);
  await expect(page).toHaveTitle('other');
  expect(await page.evaluate(async () => (await fetch('./icon.svg')).text())).toContain('other');
  for (const status of [403, 404, 410]) {
    site.ways.failing.set('', status);
    expect((await page.goto(site.address))!.status()).toBe(status);
  }
  site.ways.moved.set('', baseURL!);
  await page.goto(site.address);
  await expect(page).toHaveURL(baseURL!);
  site.ways.moved.clear();
  site.ways.failing.set('', 503);
  await page.goto(site.address);
  await expect(page).toHaveTitle('a');
  site.ways.failing.clear();
  site.ways.hanging.add('');
  await page.goto(site.address);
  await expect(page).toHaveTitle('a');
});

test('a remark that the host writes into the page stops no build, and another page in its place does', async ({
  page,
  site,
  small,
}) => {
  site.ways.remark = '<!-- served with care -->';
  await publish(page, site, small('a'));
  await publish(page, site, small('b'));
  await without(page, async () => {
    await page.goto(site.address);
    await expect(page).toHaveTitle('b');
  });
  const c = small('c');
  copyFileSync(join(small('d'), 'index.html'), join(c, 'index.html'));
  site.deploy(c);
  expect(await install(page)).toBe('redundant');
  expect((await stock(page)).addresses).toHaveLength(2);
});

test('a page that a host sends for a missing part is not kept as that part', async ({ page, site, small }) => {
  const folder = small('a');
  rmSync(join(folder, 'assets/part-a.js'));
  site.ways.forgiving = true;
  site.deploy(folder);
  await page.goto(site.address);
  expect(await install(page)).toBe('redundant');
  expect((await stock(page)).addresses).toEqual([]);
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
