/* The site in a folder of any name, on a host that knows nothing but files. */
import { expect } from '@playwright/test';
import { test } from './host.ts';
import { finished, pentagon, sparsity } from './lesson.ts';

test('the page works there, and asks for nothing outside its folder', async ({ page, site }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (/^http/.test(request.url()) && !request.url().startsWith(site.address)) outside.push(request.url());
  });
  await page.goto(`${site.address}?pentagon.steps=60`);
  await finished(page);
  await sparsity(page).press('Home');
  await expect(page).toHaveURL(`${site.address}?pentagon.sparsity=0&pentagon.steps=60`);
  await finished(page);
  expect(outside).toEqual([]);
  for (const link of await page.locator('a[href^="./"]').all()) {
    const { href } = await link.evaluate(({ href }: HTMLAnchorElement) => ({ href }));
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
});

test('it trains when it is named by its file', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`);
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'pentagon');
});

test('no script of another folder of the host is started', async ({ page, site }) => {
  await page.goto(site.address);
  await finished(page);
  const start = (address: string): Promise<string> =>
    page.evaluate((path) => {
      try {
        new Worker(path).terminate();
        return 'started';
      } catch (error) {
        return (error as Error).name;
      }
    }, address);
  expect(await start('/any/other/worker.js')).toBe('TypeError');
  expect(await start('../worker.js')).toBe('TypeError');
  expect(await start('./worker.js')).toBe('started');
});
