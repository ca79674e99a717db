/* Who may import whom, and what may lie at the top: rules of the design that no compiler knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** What each part of src/ may import beside itself: parts, single modules, packages. */
const table: Readonly<Record<string, readonly string[]>> = {
  core: [],
  words: ['core', 'node:crypto', 'node:fs', 'node:path', 'vite'],
  engine: [
    'core',
    '#words',
    '@tensorflow',
    'virtual:kernel',
    'virtual:stock-ops',
    'node:url',
    'node:fs',
    'node:path',
    'node:buffer',
    'vite',
    'assemblyscript',
  ],
  plots: ['core', '#words', 'd3'],
  ui: ['core', '#words'],
  widgets: ['core', 'plots', 'ui', '#words'],
  page: ['core', 'ui', 'widgets', '#words', 'engine/client', 'engine/protocol', 'plots/unchanged', 'uqr'],
  main: [
    'core',
    'ui',
    'widgets',
    '#words',
    'engine/client',
    'engine/protocol',
    'engine/worker',
    'engine/stock/stock-worker',
    'page',
  ],
  offline: ['node:crypto', 'node:fs', 'node:path', 'node:url', 'vite'],
  publish: ['jsdom', 'vite'],
  lesson: [
    'core',
    'engine',
    'plots',
    'ui',
    'widgets',
    'words',
    '#words',
    'node:fs',
    'node:path',
    'node:module',
    'vite',
    'jsdom',
    'marked',
    'marked-gfm-heading-id',
    'temml',
    'typescript',
  ],
};

/** Static and dynamic imports, globs, and addresses of workers. */
const IMPORT =
  /(\b(?:import|export) type [^;'"]*? from|\bfrom|\bimport|\bimport\(|\bglob(?:<[^>]*>)?\(|\bnew URL\()\s*['"]([^'"\s]+)['"]/g;

interface Import {
  /** A path such as src/core/spec.ts, or a package's name and what follows it, without a query. */
  readonly target: string;
  readonly worker: boolean;
  /** Whether it is of types only, and gone once the module is compiled. */
  readonly type: boolean;
}

function imports(path: string): Import[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, how, name]) => ({
    target: (name.startsWith('.') ? join(dirname(path), name) : name).replace(/\?.*/, ''),
    worker: how === 'new URL(',
    type: / type /.test(how),
  }));
}

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'));

/** The part of src/ that a path lies in. */
const part = (path: string): string => path.split('/')[1].replace(/\.ts$/, '');

function allowed(path: string, target: string): boolean {
  const from = part(path);
  if (!target.startsWith('src/')) return table[from].some((name) => target === name || target.startsWith(`${name}/`));
  const module = target.slice('src/'.length).replace(/\.ts$/, '');
  return (
    (part(target) === from && from !== 'widgets') ||
    target === path.replace(/ts$/, 'css') ||
    table[from].includes(part(target)) ||
    table[from].includes(module)
  );
}

test.each(Object.keys(table))('%s imports only what the design lets it', (name) => {
  const own = modules.filter((path) => part(path) === name);
  const wrong = own.flatMap((path) =>
    imports(path)
      .filter(({ target }) => !allowed(path, target))
      .map(({ target }) => `${path} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('every module lies in a part that the table names', () => {
  expect(modules.map(part).filter((name) => !(name in table))).toEqual([]);
});

test('nothing that the page loads outside its worker reaches TF.js', () => {
  const reached = new Set(['src/main.ts', ...modules.filter((path) => part(path) === 'widgets')]);
  for (const path of reached) {
    if (!modules.includes(path)) continue;
    for (const { target, worker } of imports(path)) if (!worker) reached.add(target);
  }
  expect(reached).toContain('src/engine/client.ts');
  expect([...reached].filter((target) => target.startsWith('@tensorflow'))).toEqual([]);
});

test('no imports run in a circle, but for those of types', () => {
  const own = new Map(
    modules.map((path) => [
      path,
      imports(path).flatMap(({ target, worker, type }) => (worker || type ? [] : [target])),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    else if (!done.has(path)) for (const next of own.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of modules) follow(path, []);
  expect(circles).toEqual([]);
});

const files = readdirSync('src', { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath.replaceAll('\\', '/')}/${name}`);

test('no folder of core, plots, page or lesson has more than twelve modules on one floor, a sheet beside one not counted', () => {
  const things = new Set(files.map((path) => path.replace(/\.[^/]+$/, '')));
  const floors = new Set([...things].map(dirname).filter((folder) => /^src\/(core|plots|page|lesson)\b/.test(folder)));
  expect(floors.size).toBeGreaterThan(20);
  expect([...floors].filter((folder) => [...things].filter((path) => dirname(path) === folder).length > 12)).toEqual(
    [],
  );
});

test('one name stands for one thing: for a module, or for it and the sheet beside it', () => {
  // A file of words is named after what speaks them.
  const things = [...new Set(files.map((path) => path.replace(/\.[^/]+$/, '')))].filter(
    (path) => !/^src\/words\/\w+\//.test(path),
  );
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const first = new Map(things.toReversed().map((path) => [name(path), path]));
  expect(things.filter((path) => first.get(name(path)) !== path)).toEqual([]);
});

test('the top of the repository holds the fixed entries, and what tools demand there', () => {
  const fixed = [
    'index.html',
    'src',
    'content',
    'public',
    'tests',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'README.md',
  ];
  const ignored = readFileSync('.gitignore', 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  const entries = readdirSync('.').filter((name) => !name.startsWith('.') && !ignored.includes(name));
  expect(entries.filter((name) => ![...fixed, 'package-lock.json', 'LICENSE'].includes(name))).toEqual([]);
});
