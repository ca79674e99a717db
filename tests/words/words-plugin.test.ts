import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languageOf, wordsOf, wordsPlugin } from '../../src/words/words-plugin.ts';

const root = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  const path = join(root, 'src/words', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
write('words-plugin.ts', '');
write(
  'en/index.ts',
  "export const yes = 'yes';\nexport * from './widgets/grid.ts';\nexport { list } from './counts.ts';\n",
);
write('en/widgets/grid.ts', "export const cells = 'cells';\n");
write('en/counts.ts', 'export function list(): void {}\nexport function plural(): void {}\nconst own = 1;\n');
write('fr/index.ts', "export function list(): void {}\nexport const yes = 'oui';\nexport const cells = 'cases';\n");
write('pt-BR/index.ts', "export const yes = 'sim';\n");

test('without a word about it the page is English', () => {
  expect(languageOf({ env: {} })).toBe('en');
  expect(languageOf({ env: { VITE_LANGUAGE: '' } })).toBe('en');
  expect(languageOf({ env: { VITE_LANGUAGE: 'fr' } })).toBe('fr');
});

test('a language is a folder beside the English one, in as many files as it likes', () => {
  expect(wordsOf('fr', root)).toBe(join(root, 'src/words/fr/index.ts'));
  for (const language of ['de', 'words-plugin', '../words/en', '']) {
    expect(() => wordsOf(language, root)).toThrow(`"${language}", but src/words has only en, fr, pt-BR`);
  }
});

test('a language that lacks words cannot be built', () => {
  expect(() => wordsOf('pt-BR', root)).toThrow('src/words/pt-BR lacks cells, list');
});

test('in a build each module has words of its own, to the last file of them', () => {
  const plugin = wordsPlugin();
  const call = (hook: unknown, ...given: unknown[]): unknown => (hook as (...given: unknown[]) => unknown)(...given);
  call(plugin.configResolved, { env: {}, root, command: 'build' });
  const of = (id: string, importer: string) => call(plugin.resolveId, id, importer) as string | null;
  const [one, other] = ['/src/a.ts', '/src/b.ts'].map((path) => of('#words', path)!);
  expect(one).not.toBe(other);
  expect(of('#words', '/src/a.ts')).toBe(one);
  const copy = one.slice(one.indexOf('?'));
  const grid = join(root, 'src/words/en/widgets/grid.ts');
  expect(of('./widgets/grid.ts', one)).toBe(grid + copy);
  expect(of('../counts.ts', grid + copy)).toBe(join(root, 'src/words/en/counts.ts') + copy);
  expect(of('../../../core/format.ts', grid + copy)).toBeNull();
  expect(of('./counts.ts', '/src/a.ts')).toBeNull();
});
