/* What the service worker keeps on hosts that are not plain. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { install } from './builds.ts';
import { publish, stock, test, without } from './small-builds.ts';

test.use({ serviceWorkers: 'allow' });

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
