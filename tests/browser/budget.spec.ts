/*
 * What a reader's browser loads before the first live finding, weighed by its own requests and not by a list of files.
 * Preview servers do not compress and static hosts do, so bodies are compressed here.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, open, test } from './lesson.ts';

interface Loaded {
  readonly path: string;
  /** Compressed. */
  readonly bytes: number;
}

/** Everything that the page and its workers asked for until the figure was done, each file once. */
async function loaded(page: Page): Promise<Loaded[]> {
  const addresses = new Set<string>();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('toy-widget[data-state="done"]')) return;
      seen.disconnect();
      performance.mark('live');
    });
    seen.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
  });
  page.on('request', (request) => addresses.add(request.url()));
  // A short run: on a machine so slow that the whole one takes seconds, auto would rightly look for a GPU meanwhile.
  await open(page, '?pentagon.steps=300');
  await page.waitForLoadState('networkidle'); // what is on its way has no time yet
  const later = await page.evaluate(() => {
    const [{ startTime }] = performance.getEntriesByName('live');
    const files = performance.getEntriesByType('resource').filter((file) => file.startTime > startTime);
    return files.map(({ name }) => name);
  });
  for (const address of later) addresses.delete(address);
  return Promise.all(
    [...addresses].map(async (address) => {
      const body = await (await page.request.get(address)).body();
      return { path: new URL(address).pathname, bytes: gzipSync(body, { level: 9 }).length };
    }),
  );
}

const sum = (files: readonly Loaded[]): number => files.reduce((total, { bytes }) => total + bytes, 0);
const ofWorkers = (files: readonly Loaded[]): Loaded[] => files.filter(({ path }) => path.includes('/engine/'));

test('the first live figure costs at most 100 kB in few requests', async ({ page }) => {
  const files = await loaded(page);
  expect(files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/\/widgets\/pentagon-/));
  expect(sum(files)).toBeLessThanOrEqual(100_000);
  expect(files.length).toBeLessThanOrEqual(16);
});

test('the worker with the cpu kernel is one file of at most 40 kB, and no other engine is loaded', async ({ page }) => {
  const files = ofWorkers(await loaded(page));
  expect(files.map(({ path }) => path)).toEqual([expect.stringMatching(/\/engine\/worker-[\w-]+\.js$/)]);
  expect(sum(files)).toBeLessThanOrEqual(40_000);
});

test('an engine asked for by name loads its own code', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await open(page, '?engine=stock-cpu&pentagon.steps=20&pentagon.restarts=1');
  expect(addresses.filter((address) => address.includes('/engine/stock-'))).not.toEqual([]);
  expect(addresses.filter((address) => /\/engine\/(worker|[\w-]*(webgl|webgpu))-/.test(address))).toEqual([]);
});
