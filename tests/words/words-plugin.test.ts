import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languageOf, wordsOf } from '../../src/words/words-plugin.ts';

const root = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(root, { recursive: true }));

mkdirSync(join(root, 'src/words'), { recursive: true });
const write = (name: string, text: string): void => writeFileSync(join(root, 'src/words', name), text);
write('words-plugin.ts', '');
write('en.ts', "export const yes = 'yes';\nexport function list(): void {}\nconst own = 1;\n");
write('fr.ts', "export function list(): void {}\nexport const yes = 'oui';\n");
write('pt-BR.ts', "export const yes = 'sim';\n");

test('without a word about it the page is English', () => {
  expect(languageOf({ env: {} })).toBe('en');
  expect(languageOf({ env: { VITE_LANGUAGE: '' } })).toBe('en');
  expect(languageOf({ env: { VITE_LANGUAGE: 'fr' } })).toBe('fr');
});

test('a language is a file beside the English one', () => {
  expect(wordsOf('fr', root)).toBe(join(root, 'src/words/fr.ts'));
  for (const language of ['de', 'words-plugin', '../words/en', '']) {
    expect(() => wordsOf(language, root)).toThrow(`"${language}", but src/words has only en, fr, pt-BR`);
  }
});

test('a language that lacks words cannot be built', () => {
  expect(() => wordsOf('pt-BR', root)).toThrow('src/words/pt-BR.ts lacks list');
});
