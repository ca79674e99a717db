// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { plateausOf } from '../../../src/core/geometry/plateaus.ts';
import { dimensions } from '../../../src/plots/curves/dimensions.ts';
import type { DensityColumn, DimensionsData } from '../../../src/plots/curves/dimensions.ts';
import { marks } from '../../../src/plots/marks.ts';
import { kindOf, marker } from '../../../src/plots/palette.ts';

const column = (density: number, ...shares: number[]): DensityColumn => ({
  density,
  text: `density ${density}`,
  perFeature: Math.max(...shares),
  dots: shares.map((dimensionality, feature) => ({ feature, dimensionality, norm: dimensionality > 0 ? 1 : 0 })),
});

const choose = vi.fn<(column: number) => void>();
const data: DimensionsData = {
  features: 2,
  columns: [column(1, 1, 0), column(0.1, 0.5, 0.5), column(0.01, 0.4, 0.4)],
  chosen: 1,
  plateaus: plateausOf({ features: 5, hidden: 2 }),
  choose,
};

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  choose.mockClear();
});

const all = <E extends Element = SVGElement>(selector: string): E[] => [...host.querySelectorAll<E>(selector)];
const texts = (selector: string): (string | null)[] => all(selector).map((text) => text.textContent);
const heights = (selector: string): number[] =>
  all(selector).map((one) => Number(one.getAttribute('y1') ?? /,(-?[\d.]+)/.exec(one.getAttribute('d')!)![1]));

test('lines stand at the plateaus and say what they are', () => {
  dimensions(host, data);
  expect(texts('.fractions text')).toEqual(['1', '2/3', '1/2', '2/5', '0']);
  expect(texts('.names text')).toEqual(['alone', 'triangle', 'pair', 'pentagon', 'D* = m/‖W‖²', 'dropped']);
  const [one, , half, , nothing] = heights('.plateaus line');
  expect([one < nothing, half]).toEqual([true, (one + nothing) / 2]);
});

test('names that lie close together stand apart, each still nearest to its own line', () => {
  dimensions(host, { ...data, plateaus: plateausOf({ features: 80, hidden: 8 }) });
  expect(texts('.names text').slice(4, 7)).toEqual(['pentagon', 'D* = m/‖W‖²', 'square antiprism']);
  for (const group of ['.fractions', '.names']) {
    const places = all(`${group} text`).map((text) => Number(text.getAttribute('y')));
    for (const [i, place] of places.slice(1).entries()) expect(place - places[i]).toBeGreaterThanOrEqual(12.9);
  }
  expect(host.querySelector<HTMLElement>('.dimensions')!.style.getPropertyValue('--names')).toBe('118px');
});

test('a curve leads through the dimensions per feature, and leaves out what is above the picture', () => {
  dimensions(host, data);
  const path = (): string => all('path.per-feature')[0].getAttribute('d')!;
  const [first, half, last] = heights('.plateaus line').filter((_, i) => i !== 1);
  expect(path()).toBe(`M${[[0, first], [500, half], [1000, last]].map(([x, y]) => `${x},${Math.round(y)}`).join('L')}`); // prettier-ignore
  dimensions(host, { ...data, columns: data.columns.map((one, i) => ({ ...one, perFeature: i < 2 ? one.perFeature : Infinity })) }); // prettier-ignore
  expect(path()).toBe(`M0,${Math.round(first)}L500,${Math.round(half)}`);
  expect(texts('.names .per-feature')).toEqual([]);
});

test('each feature has a mark in each column, at its plateau, in its colour', () => {
  dimensions(host, data);
  const kinds = all('.columns > svg');
  expect(kinds.map((kind) => kind.style.getPropertyValue('--colour'))).toEqual([
    'var(--feature-0)',
    'var(--feature-1)',
  ]);
  const lines = heights('.plateaus line');
  // A circle's outline begins at its middle's height; a square's does not.
  expect(heights('.columns path').slice(0, 3)).toEqual([lines[0], lines[2], lines[3]].map(Math.round));
  const x = (places: readonly Element[]): number[] => places.map((place) => parseFloat(place.getAttribute('x')!));
  for (const kind of kinds) expect(x([...kind.children])).toEqual([0, 50, 100]);
  const [left, right] = x(kinds);
  expect([left < 0, left + right]).toEqual([true, 0]);
});

test('the axis is logarithmic and says its ends in words', () => {
  dimensions(host, data);
  const ticks = all('.densities g').map((tick) => [
    tick.textContent,
    Math.round(parseFloat(tick.querySelector('line')!.getAttribute('x1')!)),
  ]);
  expect(ticks).toEqual([['1', 0], ['0.5', 15], ['0.2', 35], ['0.1', 50], ['0.05', 65], ['0.02', 85], ['0.01', 100]]); // prettier-ignore
  expect(all('.ends text').map((text) => text.textContent)).toEqual(['always on', '1 time in 100']);
});

test('the slider under the axis chooses a column, and so does a press', () => {
  dimensions(host, data);
  const slider = host.querySelector<HTMLInputElement>('input')!;
  expect([slider.min, slider.max, slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['0', '2', '1', 'density 0.1']); // prettier-ignore
  slider.value = '2';
  slider.dispatchEvent(new Event('input'));
  const target = all<SVGRectElement>('.target')[0];
  target.getBoundingClientRect = () => ({ left: 100, width: 200 }) as DOMRect;
  for (const clientX of [100, 140, 160, 300]) target.dispatchEvent(new MouseEvent('click', { clientX }));
  expect(choose.mock.calls.flat()).toEqual([2, 0, 0, 1, 2]);
});

test('many features share seven paths in a column, all of them discs', () => {
  const crowd = (density: number): DensityColumn => column(density, ...Array.from({ length: 80 }, (_, i) => i / 80));
  dimensions(host, { ...data, features: 80, columns: [crowd(1), crowd(0.1)], chosen: 0 });
  expect(all('.columns path').length).toBe(14);
  const discs = all('.columns path').map((path) => path.getAttribute('d')!.match(/M/g)!.length);
  expect(discs.reduce((a, b) => a + b)).toBe(160);
});

test('a new frame moves the same marks', () => {
  dimensions(host, data);
  const before = all('svg, path, line, input');
  dimensions(host, { ...data, columns: [column(1, 0.9, 0.1), column(0.1, 0.6, 0.4), column(0.01, 0.4, 0)], chosen: 2 });
  expect(all('svg, path, line, input')).toEqual(before);
  expect(all('.chosen')[0].getAttribute('x1')).toBe('100.00%');
  expect(host.querySelector('input')!.value).toBe('2');
});

test('other densities bring their own axis', () => {
  dimensions(host, data);
  dimensions(host, { ...data, columns: [column(1, 1, 0), column(0.1, 0.5, 0.5)] });
  expect(all('.densities text').map((text) => text.textContent)).toEqual(['1', '0.5', '0.2', '0.1']);
  expect(all('.ends text')[1].textContent).toBe('1 time in 10');
  expect(all('.columns > svg > svg').length).toBe(4);
});

test('marks are the palette’s markers, each about its own place', () => {
  for (const feature of [0, 1, 2, 3, 4, 5, 6]) {
    const alone = marks(kindOf(feature), [{ x: 0, y: 0, area: 64 }]);
    const count = (path: string): number => path.match(/[A-Za-z]/g)!.length;
    expect(count(alone)).toBe(count(marker(feature, 64)));
    const moved = marks(kindOf(feature), [{ x: 100, y: 10, area: 64 }]);
    const start = (path: string): number[] => /^M(-?[\d.]+),(-?[\d.]+)/.exec(path)!.slice(1).map(Number);
    expect(start(moved).map((v, i) => v - start(alone)[i])).toEqual([expect.closeTo(100, 0), expect.closeTo(10, 0)]);
  }
});
