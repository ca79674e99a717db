/* What of a listing is coloured. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeTokens } from '../../../src/page/prose/code-colours.ts';

const coloured = (text: string, language: string): string[] =>
  codeTokens(text, language).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test('Python', () => {
  expect(coloured('for x in f(y):  # all "of" them\n    return f"{x}" // 2', 'python')).toEqual([
    'keyword for',
    'keyword in',
    'function f',
    'comment # all "of" them',
    'keyword return',
    'string f"{x}"',
  ]);
});

test('TypeScript', () => {
  expect(coloured("/** for\n ever */\nconst a = g('//', `b`); // if", 'typescript')).toEqual([
    'comment /** for\n ever */',
    'keyword const',
    'function g',
    "string '//'",
    'string `b`',
    'comment // if',
  ]);
});

test('a quotation mark in a comment opens no text, and an escaped one ends none', () => {
  expect(coloured('# it\'s\nx = "a\\"b"', 'python')).toEqual(["comment # it's", 'string "a\\"b"']);
});

test('what has no language, or a strange one, is plain', () => {
  expect(codeTokens('for x in y', '')).toEqual([]);
  expect(codeTokens('for x in y', 'bash')).toEqual([]);
});

test.each(['toy_models_superposition', 'beyond_the_pentagon'])('every line of %s.ipynb is read to its end', (name) => {
  const { cells } = JSON.parse(readFileSync(`public/${name}.ipynb`, 'utf8')) as {
    cells: { cell_type: string; source: string[] }[];
  };
  for (const { source } of cells.filter(({ cell_type: type }) => type === 'code')) {
    const texts = coloured(source.join(''), 'python').filter((token) => token.startsWith('string'));
    expect(texts.filter((text) => text.includes('\n') && !text.includes('"""'))).toEqual([]);
  }
});
