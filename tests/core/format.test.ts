import { expect, test } from 'vitest';
import { count, fixed, percentage, scientific, tally } from '../../src/core/format.ts';

test('counts have commas between thousands', () => {
  expect([0, 12, 999, 1240, 2147483647].map(count)).toEqual(['0', '12', '999', '1,240', '2,147,483,647']);
});

test('losses are a number between 1 and 10 and a power of ten', () => {
  expect(scientific(0.00436)).toBe('4.36 × 10⁻³');
  expect(scientific(12345)).toBe('1.23 × 10⁴');
  expect(scientific(1)).toBe('1.00 × 10⁰');
  expect(scientific(0.99999)).toBe('1.00 × 10⁰');
  expect(scientific(-2.5e-12, 1)).toBe('-2.5 × 10⁻¹²');
  expect(scientific(0)).toBe('0.00 × 10⁰');
  expect([NaN, Infinity].map((value) => scientific(value))).toEqual(['–', '–']);
});

test('decimals have a true minus sign, and nothing is negative', () => {
  expect([1.234, -0.204, -0.004, 0].map((value) => fixed(value))).toEqual(['1.23', '−0.20', '0.00', '0.00']);
  expect(fixed(-1.23456, 3)).toBe('−1.235');
});

test('shares keep enough figures to tell small ones apart', () => {
  expect([0, 1, 0.59049, 0.08146, 0.0105, 0.0009802, 0.0000099].map(percentage)).toEqual([
    ...['0 %', '100.0 %', '59.0 %', '8.15 %', '1.05 %', '0.098 %', '0.00099 %'],
  ]);
});

test('a tally begins with the commonest', () => {
  expect(tally(['square', 'pentagon', 'pentagon', 'line'])).toBe('2 pentagon, 1 square, 1 line');
  expect(tally([])).toBe('');
});
