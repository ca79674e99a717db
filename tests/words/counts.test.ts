import { expect, test } from 'vitest';
import * as words from '#words';

test('a list of words ends with "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 3]].map(words.list)).toEqual(['', 'a', 'a and b', 'a, b and 3']);
});

test('a word goes with its number', () => {
  expect([0, 1, 1240].map(words.restarts)).toEqual(['0 restarts', '1 restart', '1,240 restarts']);
});

test('time left is told in minutes and seconds', () => {
  expect([1, 59, 60, 83].map(words.about)).toEqual(['about 1 s', 'about 59 s', 'about 1 min 0 s', 'about 1 min 23 s']);
});

test('speeds keep three digits', () => {
  expect([0, 7.126, 812.4, 48213, 999499, 999999, 1234567].map(words.rough)).toEqual([
    ...['0', '7', '812', '48,200', '999,000', '1,000,000', '1.23 million'],
  ]);
});
