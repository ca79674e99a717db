// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Model } from '../../../src/core/model.ts';
import { MOST, overlapMap } from '../../../src/plots/maps/overlap-map.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});

/** Features in as many dimensions as two of them share: 0 alone, 1 and 2 an antipodal pair, the rest dropped. */
function model(features: number): Model {
  const weights = new Float32Array(2 * features);
  weights[0] = 1;
  weights.set([1, -1], features + 1);
  return { features, hidden: 2, output: 'relu', weights, bias: new Float32Array(features).fill(0.5) };
}

const numbersIn = (name: string): (string | null)[] =>
  [...host.querySelectorAll(`.${name} text`)].map(({ textContent }) => textContent);
const path = (name: string): string => host.querySelector(`.bars .${name}`)!.getAttribute('d')!;

test('a bar is as long as its arrow, and split as far as the feature shares its direction', () => {
  overlapMap(host, model(4));
  expect(path('shared-0')).toContain('M0,2h1000v16'); // alone
  expect(path('shared-4').match(/h1000/g)).toHaveLength(2); // the pair
  expect(path('split')).toMatch(/^M0,8h0v4h0zM0,28h1000v4h-1000zM0,48h1000/);
});

test('every row has its number, as long as there is room', () => {
  overlapMap(host, model(4));
  expect(numbersIn('rows')).toEqual(['0', '1', '2', '3']);
  expect(numbersIn('across')).toEqual(['0', '1', '2', '3']);
  overlapMap(host, model(20));
  expect(numbersIn('rows')).toHaveLength(20);
  expect(numbersIn('across')).toEqual(['0', '5', '10', '15']);
  overlapMap(host, model(80));
  expect(numbersIn('rows')).toEqual(numbersIn('across'));
  expect(numbersIn('rows')).toHaveLength(8);
});

test('a single feature has a map, and of very many the first are drawn', () => {
  overlapMap(host, {
    features: 1,
    hidden: 1,
    output: 'relu',
    weights: Float32Array.from([1]),
    bias: new Float32Array(1),
  });
  expect(host.querySelectorAll('.heat-map .positive')).toHaveLength(1);
  overlapMap(host, model(256));
  expect(host.querySelector('.biases .ground')!.getAttribute('height')).toBe(String(20 * MOST));
  expect(host.querySelectorAll('.plot')).toHaveLength(1);
});
