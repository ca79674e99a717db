import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildLine } from '../../src/offline/offline-plugin.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(folder, 'assets'));
  for (const path of ['index.html', 'offline.js', 'beyond.png', 'card.png', 'assets/a.js'])
    writeFileSync(join(folder, path), `this is ${path}`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Build {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

function build(code = ''): Build {
  const [, json] = /^const BUILD=(.*);\n$/.exec(buildLine(folder, code))!;
  return JSON.parse(json) as Build;
}

test('the list holds each file that a reader needs, and the page by its folder’s address', () => {
  expect(Object.keys(build().files)).toEqual(['assets/a.js', '']);
});

test('a file goes by the digest that browsers compare', () => {
  writeFileSync(join(folder, 'index.html'), 'abc');
  expect(build().files['']).toBe('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
});

test('a page goes by its folder’s address, and by the script and the style sheet that it names', () => {
  mkdirSync(join(folder, 'more'));
  const head = (base: string): string =>
    `<script type="module" crossorigin src="${base}assets/a.js"></script>
     <link rel="stylesheet" crossorigin href="${base}assets/a.css"><link rel="modulepreload" href="${base}assets/b.js">`;
  writeFileSync(join(folder, 'index.html'), head('./'));
  writeFileSync(join(folder, 'more/index.html'), head('../'));
  const names = ['assets/a.js', 'assets/a.css'];
  expect(build().pages).toEqual({ '': names, 'more/': names });
});

test('the version stands for the files and the code, and nothing else', () => {
  const { version } = build();
  expect(build().version).toBe(version);
  writeFileSync(join(folder, 'card.png'), 'another card');
  expect(build().version).toBe(version);
  expect(build('other code').version).not.toBe(version);
  writeFileSync(join(folder, 'assets/a.js'), 'another part');
  expect(build().version).not.toBe(version);
});
