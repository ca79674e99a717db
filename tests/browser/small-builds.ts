/* Small builds on a host, and what a browser keeps of them. */
import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { install, smallBuild } from './builds.ts';
import { test as hosted, type Host } from './host.ts';

/** Makes a small build, by its title and the code that goes before the worker's. */
type Small = (name: string, first?: string) => string;
/** Tests on a host and on small builds, which are taken away after the test. */
export const test = hosted.extend<{ small: Small }>({
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

/** Puts the build on the host, opens it and has the browser keep it. */
export async function publish(page: Page, site: Host, folder: string): Promise<void> {
  site.deploy(folder);
  await page.goto(site.address);
  expect(await install(page)).toBe('activated');
}

/** Calls `work` with the host down. */
export async function without(page: Page, work: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await work();
  await page.context().setOffline(false);
}

/** The addresses of all that is kept, by cache, without the caches' own notes; and whether any was redirected. */
export const stock = (page: Page): Promise<{ addresses: string[][]; redirected: boolean }> =>
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
