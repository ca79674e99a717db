/* Builds that follow one another on a host: whole ones, and small ones in their likeness. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { buildLine } from '../../src/offline/offline-plugin.ts';
import { SITE } from './host.ts';

export const LATER = 'Later build';

export const files = (folder: string): string[] =>
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
export function laterBuild(): string {
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
export const kept = (page: Page, count = 1): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration())!;
        const names = await caches.keys();
        return (installing ?? waiting ?? active?.state !== 'activated') ? 'busy' : names.length;
      }),
    )
    .toBe(count);

/**
 * A page of a few lines with the built service worker, for what does not depend on the lesson. Its title is `name`, its
 * script holds the lock that the lesson's holds, and `first` is code that goes before the worker's.
 */
export function smallBuild(name: string, first = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-'));
  mkdirSync(join(folder, 'assets'));
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const script = `assets/index-${name}.js`;
  put(
    'index.html',
    `<!doctype html><html><head><title>${name}</title><link rel="icon" href="data:,">` +
      `<script type="module" crossorigin src="./${script}"></script></head><body></body></html>`,
  );
  put(script, 'navigator.locks.request(import.meta.url, { mode: "shared" }, () => new Promise(() => {}));');
  put(`assets/part-${name}.js`, `export default ${JSON.stringify(name)};`);
  put('icon.svg', `<svg xmlns="http://www.w3.org/2000/svg"><title>${name}</title></svg>`);
  cpSync(join(SITE, 'retired.js'), join(folder, 'retired.js'));
  put('offline.js', `\n${first}${readFileSync(join(SITE, 'offline.js'), 'utf8').replace(/^.*\n/, '')}`);
  list(folder);
  return folder;
}

/** Has the browser take the host's service worker, and says what became of it. */
export const install = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./offline.js');
    await registration.update().catch(() => undefined);
    const fresh = registration.installing ?? registration.waiting ?? registration.active;
    if (!fresh) return 'redundant';
    return new Promise<string>((tell) => {
      const look = (): void => {
        if (['activated', 'redundant'].includes(fresh.state)) tell(fresh.state);
      };
      fresh.addEventListener('statechange', look);
      look();
    });
  });

/** What the worker says of the page: whether all of it is kept. */
export const whole = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    navigator.serviceWorker.controller!.postMessage(document.querySelector<HTMLScriptElement>('script[src]')!.src, [
      port2,
    ]);
    return new Promise<boolean>((tell) => {
      port1.onmessage = ({ data }) => tell(data as boolean);
    });
  });
