/*
 * The Vite plug-in behind `#words`: the words of the language that VITE_LANGUAGE names, or English. In a build every
 * module that asks gets a copy of all of them for itself, of which bundling leaves only what that module says. So a
 * language is one thing to import, and yet a reader loads with each part of the page no more than its own.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** The language of the page as its folders are named, from the build's environment. */
export const languageOf = ({ env }: Pick<ResolvedConfig, 'env'>): string =>
  ((env as Readonly<Record<string, string | undefined>>)['VITE_LANGUAGE'] ?? '') || 'en';

/** What a file of words exports, with what it hands on from others. */
function namesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const handed = [...text.matchAll(/^export (\*|\{[^}]*\}) from\s'(\..+)'/gm)].flatMap(([, what, path]) =>
    what === '*' ? namesIn(join(dirname(file), path)) : what.match(/\w+/g)!,
  );
  return [...own, ...handed];
}

/** The index of a language's words. Throws where there is none, or where it lacks a word that English has. */
export function wordsOf(language: string, root: string): string {
  const folder = join(root, 'src/words');
  const languages = readdirSync(folder).filter((name) => !name.includes('.'));
  if (!languages.includes(language))
    throw new Error(`VITE_LANGUAGE is "${language}", but src/words has only ${languages.sort().join(', ')}`);
  const [index, english] = [language, 'en'].map((name) => join(folder, name, 'index.ts'));
  const has = new Set(namesIn(index));
  const missing = namesIn(english).filter((name) => !has.has(name));
  if (missing.length > 0) throw new Error(`src/words/${language} lacks ${missing.join(', ')}`);
  return index;
}

/** Whose copy a file of words is; what it imports of other words is of the same copy. */
const COPY = /\?for=\w+$/;

export function wordsPlugin(): Plugin {
  let index = '';
  let build = false;
  return {
    name: 'words',
    enforce: 'pre',
    configResolved(config) {
      index = wordsOf(languageOf(config), config.root);
      build = config.command === 'build';
    },
    resolveId(id, importer = '') {
      if (id === '#words') return build ? `${index}?for=${createHash('sha256').update(importer).digest('hex')}` : index;
      const copy = COPY.exec(importer);
      const file = join(dirname(importer), id);
      return copy && id.startsWith('.') && file.includes('/src/words/') ? file + copy[0] : null;
    },
  };
}
