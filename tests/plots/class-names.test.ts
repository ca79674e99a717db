/* Names of classes hold everywhere, and sheets come in any order: what a picture calls its parts is its own. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.css'));

/** Splits at commas or blanks that stand in no bracket. */
const split = (text: string, at: string): string[] => text.split(new RegExp(`${at}(?![^(\\[]*[)\\]])`)).filter(Boolean);

/** The selectors of a sheet, each as its parts from the outside in. */
const selectors = (path: string): string[][] =>
  [
    ...readFileSync(path, 'utf8')
      .replace(/\/\*[^]*?\*\/|:(?:has|not)\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '') // comments, and what else a part is or holds
      .matchAll(/([^{};@]+)\{/g),
  ]
    .flatMap(([, list]) => split(list, ','))
    .map((one) => split(one.trim(), '[\\s>+~]+'));

const classes = (part: string): string[] => [...part.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name);
const isOfPicture = (path: string): boolean => /^src\/(plots|widgets)\//.test(path);

/** Classes that a sheet dresses wherever they stand. */
const everywhere = (path: string): string[] =>
  selectors(path).flatMap((parts) => (parts.length === 1 && /^\.[\w-]+$/.test(parts[0]) ? classes(parts[0]) : []));

/** Classes of what stands in a picture, below the class of the picture. */
const within = (path: string): string[] =>
  selectors(path)
    .filter(([outer]) => !/masthead|stage/.test(outer))
    .flatMap(([, ...inner]) => inner.flatMap(classes));

test('no sheet of the page dresses, wherever it stands, what a picture names as a part of its own', () => {
  const page = sheets
    .filter((path) => !isOfPicture(path))
    .flatMap((path) => everywhere(path).map((name) => [name, path]));
  const own = new Set(sheets.filter(isOfPicture).flatMap(within));
  expect(page.filter(([name]) => own.has(name))).toEqual([]);
});

/** Classes that a module gives to parts of what it draws. */
const made = (path: string): Set<string> =>
  new Set(
    [...readFileSync(path, 'utf8').matchAll(/\bchild(?:<\w+>)?\([^,]+, '\w+', '([\w-]+)'/g)].map(([, name]) => name),
  );

test('no sheet of a picture begins at a part that several pictures name alike, but for what all of them share', () => {
  const shared = 'src/plots/picture.css';
  const modules = sheets
    .filter(isOfPicture)
    .map((path) => path.replace(/css$/, 'ts'))
    .filter((path) => existsSync(path));
  const often = modules.flatMap((path) => [...made(path)]).filter((name, i, all) => all.indexOf(name) !== i);
  expect(often).toContain('bars');
  const begun = sheets
    .filter((path) => isOfPicture(path) && path !== shared)
    .flatMap((path) =>
      selectors(path)
        .flatMap(([outer]) => classes(outer))
        .map((name) => [name, path]),
    );
  expect(begun.filter(([name]) => often.includes(name))).toEqual([]);
});
