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
const SOURCE = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** What readers do not read: for other sites and search engines. */
const LEFT_OUT = new Set([`${NAME}.js`, 'card.png', 'robots.txt', 'sitemap.xml']);

const digest = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

function paths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.has(path))
    .sort();
}

/** The worker's first line: the build in `folder`, where the page itself goes by its folder's address. */
export function buildLine(folder: string, code: string): string {
  const files = Object.fromEntries(
    paths(folder).map((path) => [path === 'index.html' ? '' : path, digest(readFileSync(join(folder, path)))]),
  );
  return `const BUILD=${JSON.stringify({ version: digest(JSON.stringify(files) + code), files })};\n`;
}

const entryName = ({ name }: Rolldown.PreRenderedChunk): string =>
  name === NAME ? '[name].js' : 'assets/[name]-[hash].js';

export function offlinePlugin(): Plugin {
  return {
    name: NAME,
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: { input: { index: 'index.html', [NAME]: SOURCE }, output: { entryFileNames: entryName } },
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
