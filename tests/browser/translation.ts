/*
 * A translation of the page as a translator would add it: a copy of the project with one more folder of words and one
 * more of Markdown, built with VITE_LANGUAGE. Its letters are wide ones, so whatever else is seen on the page did not
 * come from the folder of words.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as words from '#words';

const COPIED = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts', 'content', 'public', 'src'];

/** Code that makes all ASCII letters wide ones, but for those in HTML tags. */
const WIDE = `
const wideText = (text) =>
  text
    .split(/(<[^>]*>)/)
    .map((part, i) => (i % 2 ? part : part.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))))
    .join('');
const wide = (word) => {
  if (typeof word === 'string') return wideText(word);
  if (typeof word === 'function') return (...holes) => wide(word(...holes));
  if (Array.isArray(word)) return word.map(wide);
  if (typeof word.nodeType === 'number') return word; // what was handed in to be put into its place
  return Object.fromEntries(Object.entries(word).map(([name, each]) => [name, wide(each)]));
};`;

/** Has all figures of a folder's Markdown train fewer steps, as only their words are looked at. */
function shorten(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name)))
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^```widget (?!data\b).*$/gm, '$&\nsteps: 1000'));
}

/** Builds the page in a language of wide letters, whose tag is "xx". Returns the built folder and the copy to remove. */
export function translated(): { readonly dist: string; readonly copy: string } {
  const copy = mkdtempSync(join(tmpdir(), 'translated-'));
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  cpSync('content/en', join(copy, 'content/xx'), { recursive: true });
  shorten(join(copy, 'content/xx'));
  const all = Object.keys(words).filter((name) => name !== 'language');
  const lines = all.map((name) => `export const ${name} = wide(english.${name});`);
  const head = `import * as english from '../en/index.ts';\n${WIDE}\nexport const language = 'xx';\n`;
  mkdirSync(join(copy, 'src/words/xx'));
  writeFileSync(join(copy, 'src/words/xx/index.ts'), head + lines.join('\n'));
  execFileSync('npx', ['vite', 'build'], { cwd: copy, env: { ...process.env, VITE_LANGUAGE: 'xx' }, stdio: 'pipe' });
  return { dist: join(copy, 'dist'), copy };
}
