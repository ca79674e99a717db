/*
 * A Vite plug-in that builds the service worker as offline.js beside the page, with the list of files that make the
 * build. The list is read from the finished folder: what is served is what is kept.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const NAME = 'offline';
/** The worker, and what takes it back. */
const SCRIPTS = { [NAME]: './service-worker.ts', retired: './retired.ts' };
/** What readers do not read: for other sites and search engines. */
const LEFT_OUT = new Set([
  ...Object.keys(SCRIPTS).map((name) => `${name}.js`),
  'beyond.png',
  'card.png',
  'robots.txt',
  'sitemap.xml',
]);

const digest = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

function paths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.has(path))
    .sort();
}

/** A page goes by its folder's address. */
const address = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** The script and the style sheet that a page names, which no other build's page does. */
const named = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="(?:\.*\/)*([^"]+)"/g)].map(
    ([, path]) => path,
  );

/** The worker's first line: the build in `folder`, as cache.ts wants it. */
export function buildLine(folder: string, code: string): string {
  const all = paths(folder).map((path) => [path, readFileSync(join(folder, path))] as const);
  const files = Object.fromEntries(all.map(([path, content]) => [address(path), digest(content)]));
  const pages = Object.fromEntries(
    all.filter(([path]) => path.endsWith('.html')).map(([path, html]) => [address(path), named(html.toString())]),
  );
  return `const BUILD=${JSON.stringify({ version: digest(JSON.stringify(files) + code), files, pages })};\n`;
}

const entryName = ({ name }: Rolldown.PreRenderedChunk): string =>
  name in SCRIPTS ? '[name].js' : 'assets/[name]-[hash].js';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const inputs = Object.fromEntries(Object.entries(SCRIPTS).map(([name, path]) => [name, source(path)]));

export function offlinePlugin(): Plugin {
  return {
    name: NAME,
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: { input: { index: 'index.html', ...inputs }, output: { entryFileNames: entryName } },
      },
    }),
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        const path = join(dir!, `${NAME}.js`);
        const code = readFileSync(path, 'utf8');
        writeFileSync(path, buildLine(dir!, code) + code);
      },
    },
  };
}
