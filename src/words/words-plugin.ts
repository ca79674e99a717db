/*
 * The Vite plug-in behind `#words`: the words of the language that VITE_LANGUAGE names, or English. In a build every
 * module that asks gets a copy for itself, of which bundling leaves only what that module says. So one file holds all
 * words, and yet a reader loads with each part of the page no more than its own.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** The language of the page as its files are named, from the build's environment. */
export const languageOf = ({ env }: Pick<ResolvedConfig, 'env'>): string =>
  ((env as Readonly<Record<string, string | undefined>>)['VITE_LANGUAGE'] ?? '') || 'en';

/** What a file of words exports. */
const namesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);

/** The file of a language's words. Throws where there is none, or where it lacks a word that English has. */
export function wordsOf(language: string, root: string): string {
  const folder = join(root, 'src/words');
  const languages = readdirSync(folder)
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'words-plugin');
  if (!languages.includes(language))
    throw new Error(`VITE_LANGUAGE is "${language}", but src/words has only ${languages.sort().join(', ')}`);
  const [file, english] = [language, 'en'].map((name) => join(folder, `${name}.ts`));
  const has = new Set(namesIn(file));
  const missing = namesIn(english).filter((name) => !has.has(name));
  if (missing.length > 0) throw new Error(`src/words/${language}.ts lacks ${missing.join(', ')}`);
  return file;
}

export function wordsPlugin(): Plugin {
  let file = '';
  let build = false;
  return {
    name: 'words',
    enforce: 'pre',
    configResolved(config) {
      file = wordsOf(languageOf(config), config.root);
      build = config.command === 'build';
    },
    resolveId(id, importer = '') {
      if (id !== '#words') return null;
      return build ? `${file}?for=${createHash('sha256').update(importer).digest('hex')}` : file;
    },
  };
}
