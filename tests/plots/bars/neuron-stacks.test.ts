// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { neuronStacks, smallStacks } from '../../../src/plots/bars/neuron-stacks.ts';

const neuron = (index: number, hears: number[], gives: number[]) => ({
  index,
  hears: Float64Array.from(hears),
  gives: Float64Array.from(gives),
});
const PLUS = neuron(0, [1, 0], [1, 0]);
const BOTH = neuron(1, [-1, -0.5], [0.5, 0.5]);
const MUTE = neuron(2, [0.7, 1], [0, 0.01]);

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});
const bar = (part: string, feature: number) =>
  host.querySelector(`.of-${part} path.feature-${feature}`)?.getAttribute('d');

test('weights stack upwards and downwards from the floor, those of one feature as one path', () => {
  neuronStacks(host, [PLUS, BOTH], [true, false]);
  expect(bar('hears', 0)).toBe('M3,-100h14v100h-14zM23,0h14v100h-14z');
  expect(bar('hears', 1)).toBe('M23,100h14v50h-14z');
  expect(bar('gives', 1)).toBe('M23,-100h14v50h-14z');
  expect(host.querySelector('.of-hears .stacks')!.getAttribute('viewBox')).toBe('0 -100 40 250');
});

test('each bar that is high enough has its number, and each neuron its name', () => {
  neuronStacks(host, [PLUS, BOTH], [true, false]);
  const texts = [...host.querySelectorAll('.of-hears .digits text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(['0', '0', '1']);
  const names = [...host.querySelectorAll('.names span')];
  expect(names.map((name) => [name.textContent, name.getAttribute('class')])).toEqual([['0 > 0', 'feature-0'], ['mixed', null]]); // prettier-ignore
});

test('the scale has no room for more than 0 where stacks are long', () => {
  const scale = () => [...host.querySelectorAll('.of-gives .scale text')].map(({ textContent }) => textContent);
  neuronStacks(host, [PLUS], [true]);
  expect(scale()).toEqual(['1', '0']);
  neuronStacks(host, [neuron(0, [1], [4]), neuron(1, [1], [-4])], [true, true]);
  expect(scale()).toEqual(['0']);
});

test('what gives nothing is silent and has no bars', () => {
  neuronStacks(host, [PLUS, BOTH], [true, false]);
  neuronStacks(host, [MUTE], [false]);
  expect(host.querySelectorAll('.bars path, .digits text')).toHaveLength(0);
  expect(host.querySelector('.names')!.textContent).toBe('silent');
});

test('many neurons have no names, and a small picture has no words at all', () => {
  neuronStacks(host, Array.from({ length: 30 }, () => PLUS), Array.from({ length: 30 }, () => true)); // prettier-ignore
  expect(host.querySelector('.names')!.textContent).toBe('');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  smallStacks(svg, [PLUS, BOTH]);
  expect(svg.querySelectorAll('text')).toHaveLength(0);
  expect(svg.querySelectorAll('.bars path')).toHaveLength(2);
});
