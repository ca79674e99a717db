// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { weightMap } from '../../../src/plots/maps/weight-map.ts';

const columns = (...rows: number[][]) => ({
  features: rows[0].length,
  hidden: rows.length,
  weights: Float32Array.from(rows.flat()),
});
const w = columns([0, 0.7, -0.7], [0, 0, 0], [1, 0, 0]);

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});
const labels = (): string[] => [...host.querySelectorAll('.rows span')].map(({ textContent }) => textContent);
const frames = () => [...host.querySelectorAll('.frames rect')];

test('the neuron of one feature stands first, framed in its colour and named', () => {
  weightMap(host, w, w);
  expect(labels()).toEqual(['only 0', '2 features', 'none']);
  expect(frames().map((frame) => [frame.getAttribute('class'), frame.getAttribute('y')])).toEqual([
    ['feature-0', '0.5'],
  ]);
  expect(host.querySelector('.rows .feature-0')!.textContent).toBe('only 0');
  expect([...host.querySelectorAll('.across span')].map(({ textContent }) => textContent)).toEqual(['0', '1', '2']);
});

test('positive weights are squares, negative ones discs, and none is drawn for nothing', () => {
  weightMap(host, w, w);
  const paths = [...host.querySelectorAll('.entries path')].map((path) => path.getAttribute('class')).sort();
  expect(paths).toEqual(['negative level-4', 'positive level-4', 'positive level-6']);
});

test('rows stay where the other model has them', () => {
  weightMap(host, columns([0, 1, 0], [0, 0, 0], [0, 0, 0]), w);
  expect(labels()).toEqual(['none', 'only 1', 'none']);
  expect(frames()[0].getAttribute('y')).toBe('20.5');
});

test('what is too much to draw is left out, and what is drawn has no labels that overlap', () => {
  const large = columns(...Array.from({ length: 40 }, () => Array.from({ length: 200 }, () => 0.5)));
  weightMap(host, large, large);
  expect(host.querySelectorAll('.across span')).toHaveLength(100);
  expect(host.querySelector('.across')!.textContent).toBe('0102030405060708090');
  expect(labels()).toEqual([]);
  weightMap(host, w, w);
  expect(labels()).toHaveLength(3);
});
