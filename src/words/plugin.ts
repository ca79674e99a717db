/*
 * The Vite plug-in behind `#words`: the words of the language that VITE_LANGUAGE names, or English. In a build every
 * module that asks gets a copy for itself, of which bundling leaves only what that module says. So one file holds all
 * words, and yet a reader loads with each part of the page no more than its own.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** The language of the page as its files are named, from the build's environment. */
export const languageOf = ({ env }: Pick<ResolvedConfig, 'env'>): string =>
  ((env as Readonly<Record<string, string | undefined>>)['VITE_LANGUAGE'] ?? '') || 'en';

/** The file of a language's words. Throws where there is none. */
export function wordsOf(language: string, root: string): string {
  const folder = join(root, 'src/words');
  const file = join(folder, `${language}.ts`);
  if (/^[a-zA-Z-]+$/.test(language) && language !== 'plugin' && existsSync(file)) return file;
  const known = readdirSync(folder).filter((name) => name !== 'plugin.ts');
  throw new Error(`VITE_LANGUAGE is "${language}", but src/words holds only ${known.sort().join(', ')}`);
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
