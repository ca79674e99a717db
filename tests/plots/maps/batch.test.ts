// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { batchGrid, samplesShown } from '../../../src/plots/maps/batch.ts';
import { figures } from '../../../src/plots/maps/number-table.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
const get = (one: Element, ...names: string[]): (string | null)[] => names.map((name) => one.getAttribute(name));

test('each value that is on is a cell in its sample’s column and its feature’s row', () => {
  batchGrid(host, { batch: Float32Array.of(0.5, 0, 0, 1), features: 2 });
  const cells = all('.on rect');
  expect(cells.map((one) => get(one, 'x', 'y', 'fill-opacity'))).toEqual([
    ['0.00%', '0.00', '0.5'],
    ['1.56%', '10.00', '1.0'],
  ]);
  expect(all('.names text').map((one) => one.textContent)).toEqual(['0', '1']);
});

test('samples with two or more on are marked', () => {
  batchGrid(host, { batch: Float32Array.of(0.5, 0, 0.1, 1, 0, 0, 0.2, 0.2), features: 2 });
  expect(all('.crowded rect').map((one) => parseFloat(one.getAttribute('x')!))).toEqual([1.72, 4.84]);
});

test('the 65th sample begins a second strip, and the ground ends with the last sample', () => {
  batchGrid(host, { batch: new Float32Array(5 * 80).fill(1), features: 5 });
  expect(get(all('.on rect')[64 * 5], 'x', 'y')).toEqual(['0.00%', '64.00']);
  expect(all('.ground rect').map((one) => one.getAttribute('width'))).toEqual(['100.00%', '25.00%']);
});

test.each([
  [5, 256, 256],
  [5, 4096, 256],
  [12, 256, 128],
  [256, 4096, 64],
])('of %i features and %i samples, %i are drawn', (features, samples, drawn) => {
  const data = { batch: new Float32Array(features * samples).fill(1), features };
  batchGrid(host, data);
  expect(samplesShown(data)).toBe(drawn);
  expect(all('.on rect').length).toBe(drawn * features);
  expect(Number(host.querySelector('.cells')!.getAttribute('height'))).toBeLessThan(300);
});

test('another batch fills the same grid', () => {
  batchGrid(host, { batch: new Float32Array(10).fill(1), features: 5 });
  const grid = host.querySelector('.cells');
  batchGrid(host, { batch: new Float32Array(10), features: 5 });
  expect([host.querySelector('.cells'), all('rect:not(.ground rect)').length]).toEqual([grid, 0]);
});

test('numbers stand in a table with names for rows and columns', () => {
  figures(host, { columns: ['', 'here'], rows: [['on', '1 %']] });
  figures(host, { columns: ['', 'here'], rows: [['on', '2 %']] });
  expect(all('th').map((one) => get(one, 'scope')[0])).toEqual(['col', 'col', 'row']);
  expect(all('td').map((one) => one.textContent)).toEqual(['2 %']);
});
