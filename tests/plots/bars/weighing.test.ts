// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { weighing } from '../../../src/plots/bars/weighing.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});
const numbers = (selector: string, name: string): number[] =>
  [...host.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)));
const texts = (selector: string): (string | null)[] =>
  [...host.querySelectorAll(selector)]
    .filter((one) => one.getAttribute('visibility') !== 'hidden')
    .map((one) => one.textContent);

test('importance is drawn upwards and length downwards, to one measure', () => {
  weighing(host, { importance: [1, 0.5], norms: [1, 0.25] });
  const [up, down] = [numbers('rect.importance-bar', 'height'), numbers('rect.norm', 'height')];
  expect([up[1] / up[0], down[1] / down[0], down[0] / up[0]]).toEqual([0.5, 0.25, 1]);
  const tops = numbers('rect.importance-bar', 'y');
  expect(tops[0] + up[0]).toBe(tops[1] + up[1]);
  expect(texts('.of-importance')).toEqual(['1.00', '0.50']);
  expect(texts('.of-norm')).toEqual(['1.00', '0.25']);
});

test('a feature counts as kept when its arrow is longer than 0.5', () => {
  weighing(host, { importance: [1, 1, 1], norms: [0.9, 0.5, 0.51] });
  expect([...host.querySelectorAll('.bars > g')].map((one) => one.classList.contains('kept'))).toEqual([
    true,
    false,
    true,
  ]);
});

test('what does not fit is left out: values first, then numbers', () => {
  for (const [features, values, names] of [
    [5, 5, 5],
    [12, 0, 12],
    [64, 0, 0],
  ]) {
    weighing(host, { importance: new Float32Array(features), norms: new Float64Array(features) });
    expect([texts('.of-norm').length, texts('.spot').length]).toEqual([values, names]);
  }
});

test('a new frame draws into the same bars', () => {
  weighing(host, { importance: [1], norms: [1] });
  const before = [...host.querySelectorAll('*')];
  weighing(host, { importance: [1], norms: [0.1] });
  expect([...host.querySelectorAll('*')].every((one, i) => one === before[i])).toBe(true);
});
