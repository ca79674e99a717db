import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { corePlugin, kernelPlugin } from './src/engine/kernel/plugin.ts';
import { stockOpsPlugin } from './src/engine/stock/ops-plugin.ts';
import { lessonPlugin } from './src/lesson/lesson-plugin.ts';
import { offlinePlugin } from './src/offline/offline-plugin.ts';
import { publishPlugin } from './src/publish/publish-plugin.ts';
import { wordsPlugin } from './src/words/words-plugin.ts';

type Chunk = Parameters<Rolldown.ChunkFileNamesFunction>[0];

/** What the page has loaded before any of its parts asks for another, so that nothing of it need be asked for with one. */
const loaded = /assets\/(index|headline|d3-selection)-/;

/** Folders by what asks for a file, for the budgets in package.json and in the browser tests. */
const engineFile = ({ facadeModuleId, name }: Chunk): string =>
  `assets/engine/${facadeModuleId?.endsWith('/stock/stock-worker.ts') ? 'stock' : name.replace('_virtual_', '')}-[hash].js`;
const pageFile = ({ facadeModuleId }: Chunk): string =>
  `assets/${facadeModuleId?.includes('/src/widgets/') ? 'widgets/' : ''}[name]-[hash].js`;

const PURE = 'tests/{core,plots,ui,widgets}/**/*.test.ts';
const CLAIMS = 'tests/claims/*.test.ts';

/** A module, and all that it imports at once and not later. */
function withImports(id: string, context: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) withImports(imported, context, found);
  return found;
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [MAIN, FIRST] = [source('src/main.ts'), source('src/widgets/pentagon.ts')];

/** Names the file of what a module imports at once; what is in the page's own script is in no other. */
function fileOf(name: string, entry: string, isIn: (id: string) => boolean) {
  let all: Set<string> | undefined;
  return (id: string, context: Rolldown.ChunkingContext): string | null =>
    (all ??= withImports(entry, context)).has(id) && isIn(id) ? name : null;
}

/** A page's script is one file, though all pages share it; so is what of this project the first figure is made of: one packs into less. */
const groups = [
  { name: fileOf('index', MAIN, () => true), priority: 1 },
  {
    name: fileOf('headline', FIRST, (id) => id !== FIRST && id.startsWith(source('src/'))),
    includeDependenciesRecursively: false,
  },
];

export default defineConfig({
  base: './',
  plugins: [wordsPlugin(), kernelPlugin(), stockOpsPlugin(), lessonPlugin(), publishPlugin(), offlinePlugin()],
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false, // where a browser does not preload, files are asked for a little later
      resolveDependencies: (_, files, { hostType }) =>
        files.filter((file) => (hostType === 'html' ? !loaded.test(file) : file.endsWith('.css'))),
    },
    rolldownOptions: { output: { chunkFileNames: pageFile, codeSplitting: { groups } } },
  },
  worker: {
    format: 'es',
    plugins: () => [wordsPlugin(), kernelPlugin(), stockOpsPlugin(), corePlugin()],
    rolldownOptions: { output: { comments: false, entryFileNames: engineFile, chunkFileNames: engineFile } },
  },
  test: {
    maxWorkers: '100%', // of the cores: the default leaves one idle, which is half of a small machine
    testTimeout: 60_000, // two slow cores may be busy
    pool: 'threads',
    projects: [
      // What is pure keeps nothing for the next file, which need not load it again.
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      { extends: true, test: { name: 'page', include: ['tests/**/*.test.ts'], exclude: [PURE, CLAIMS] } },
      { extends: true, test: { name: 'claims', include: [CLAIMS] } },
    ],
  },
});
