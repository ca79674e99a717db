import { expect, test } from 'vitest';
import { csv } from '../../../src/page/save/csv.ts';
import { count, fixed, scientific } from '../../../src/core/format.ts';

const cell = (text: string | number): string => csv({ columns: [], rows: [[text]] }).split('\r\n')[1];

test('a table is a line for its columns and one for each row', () => {
  const table = { columns: ['feature', 'norm'], rows: [[0, '1.109'], [1, '0.980']] }; // prettier-ignore
  expect(csv(table)).toBe('feature,norm\r\n0,1.109\r\n1,0.980\r\n');
});

test('commas, quotes and new lines stay inside their field', () => {
  expect(cell('W, row 1')).toBe('"W, row 1"');
  expect(cell('6 "pentagon"')).toBe('"6 ""pentagon"""');
  expect(csv({ columns: ['a\nb'], rows: [] })).toBe('"a\nb"\r\n');
});

test('numbers written for readers are numbers for programs again', () => {
  for (const value of [0.00426, 18.3, 6.02e23, 1e-12]) expect(Number(cell(scientific(value, 5)))).toBe(value);
  for (const value of [7, 3000, 1_234_567]) expect(Number(cell(count(value)))).toBe(value);
  for (const value of [-0.25, 0, 1.5]) expect(Number(cell(fixed(value)))).toBe(value);
});

test('what is no number stays as it is', () => {
  for (const text of ['pentagon', 'S = 0.9', '8.15 %', '–', '1.03 of 1.00']) expect(cell(text)).toBe(text);
  expect(cell('5 pentagon, 3 square')).toBe('"5 pentagon, 3 square"');
});
