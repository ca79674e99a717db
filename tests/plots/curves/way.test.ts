// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { way } from '../../../src/plots/curves/way.ts';
import type { WayData } from '../../../src/plots/curves/way.ts';

const data: WayData = {
  steps: 100,
  at: [0, 50, 100],
  shares: [[0.2, 0.1], [0.3, 0.4], [0, 0.5]], // prettier-ignore
  named: [0],
  ends: [{ value: 0.5, text: '1 at 0.50' }, { value: 0, text: '1 at 0.00' }], // prettier-ignore
  losses: [[9, 0.12, 0.1], [9, 0.12, undefined]], // prettier-ignore
  strong: 0,
  levels: [{ value: 0.1, text: 'six' }, { value: 0.11, text: 'five' }, { value: 4, text: 'none' }], // prettier-ignore
  playhead: 1,
};
const drawn = (changes: Partial<WayData> = {}, host: HTMLElement = document.createElement('div')): HTMLElement => {
  way(host, { ...data, ...changes });
  return host;
};
const texts = (host: Element, selector: string): (string | null)[] =>
  [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('each feature has a line, and those that are named their number at the highest place', () => {
  const host = drawn();
  expect(host.querySelectorAll('.lines path')).toHaveLength(2);
  expect(texts(host, '.peaks text')).toEqual(['0']);
  expect(host.querySelector('.peaks text')!.getAttribute('x')).toBe('50.00%');
  expect(host.querySelectorAll('.lines .named')).toHaveLength(1);
});

test('the playhead goes through both parts', () => {
  const line = drawn().querySelector('.playhead')!;
  expect(line.getAttribute('x1')).toBe('50.00%');
  expect(Number(line.getAttribute('y2')) - Number(line.getAttribute('y1'))).toBeGreaterThan(300);
});

test('losses of the first steps go beyond the picture, and one that is not known has no line', () => {
  const curves = [...drawn().querySelectorAll('.others path')].map((path) => path.getAttribute('d')!);
  expect(curves[0].startsWith('M500,')).toBe(true);
  expect(curves[0]).toContain('L1000,');
  expect(curves[1]).not.toContain('L1000');
});

test('levels within the picture are named, apart from each other', () => {
  const host = drawn({ levels: [{ value: 0.1, text: 'six' }, { value: 0.1001, text: 'five' }] }); // prettier-ignore
  expect(texts(host, '.level-names text')).toEqual(['five', 'six']);
  const [high, low] = [...host.querySelectorAll('.level-names text')].map((text) => Number(text.getAttribute('y')));
  expect(low - high).toBeGreaterThanOrEqual(13.9);
  expect(texts(drawn(), '.level-names text')).toEqual(['five', 'six']);
});

test('a run of a single frame is drawn, and a second drawing updates the first', () => {
  const host = drawn({ at: [0], shares: [[0.2, 0.1]], losses: [[0.3], [0.4]], playhead: 0, named: [] });
  expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  drawn({}, host);
  expect(host.querySelectorAll('svg.plot')).toHaveLength(1);
  expect(host.querySelectorAll('.lines path')).toHaveLength(2);
  expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
});
