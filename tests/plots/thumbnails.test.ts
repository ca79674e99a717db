// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Columns } from '../../src/core/geometry/geometry.ts';
import { colour, marker } from '../../src/plots/palette.ts';
import { svgIn, thumbnails } from '../../src/plots/thumbnails.ts';
import type { ThumbnailsData } from '../../src/plots/thumbnails.ts';

const model = (length: number): Columns => ({ features: 1, hidden: 2, weights: Float32Array.of(length, 0) });

const choose = vi.fn<(shown: number) => void>();
let host: HTMLElement;

const row = (count: number, chosen: number, lowest: number): ThumbnailsData => ({
  models: Array.from({ length: count }, (_, i) => model(i + 1)),
  chosen,
  lowest,
  text: `${String(count)} restarts`,
  choose,
});
const buttons = (): HTMLButtonElement[] => [...host.querySelectorAll('button')];

beforeEach(() => {
  host = document.createElement('div');
  choose.mockClear();
});

test('there is a button with a picture for each restart', () => {
  thumbnails(host, row(3, 1, 2));
  expect(buttons().map((one) => one.getAttribute('aria-label'))).toEqual([
    'Show restart 1',
    'Show restart 2',
    'Show restart 3, lowest loss',
  ]);
  expect(buttons().map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
  expect(buttons().map((one) => one.type)).toEqual(['button', 'button', 'button']);
  expect(host.querySelectorAll('button svg .tip').length).toBe(3);
  expect(host.querySelector('p')!.textContent).toBe('3 restarts');
});

test('pressing one chooses it, and pressing the lowest goes back to the lowest', () => {
  thumbnails(host, row(3, 2, 2));
  buttons()[0].click();
  expect(choose.mock.calls).toEqual([[1]]);
  thumbnails(host, row(3, 0, 2));
  buttons()[2].click();
  expect(choose.mock.calls).toEqual([[1], [0]]);
});

test('a new frame draws into the same buttons, each with one press to hear', () => {
  thumbnails(host, row(3, 0, 0));
  const before = buttons();
  thumbnails(host, row(3, 1, 1));
  expect(buttons().every((one, i) => one === before[i])).toBe(true);
  expect(buttons().map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
  buttons()[0].click();
  expect(choose.mock.calls).toEqual([[1]]);
  expect(host.querySelectorAll('p').length).toBe(1);
});

test('the row is as long as there are restarts, none before there are any', () => {
  thumbnails(host, { ...row(0, 0, 0), text: '' });
  expect(buttons()).toEqual([]);
  for (const count of [8, 2, 5]) {
    thumbnails(host, row(count, 0, 0));
    expect(buttons().length).toBe(count);
  }
  expect(host.querySelectorAll('.thumbnails').length).toBe(1);
});

test('a large picture is made once', () => {
  const svg = svgIn(host, 'large');
  expect(svg.getAttribute('aria-hidden')).toBe('true');
  expect(svgIn(host, 'large')).toBe(svg);
  expect(host.querySelectorAll('svg').length).toBe(1);
});

test('features past the palette’s end begin again with colour and marker', () => {
  expect(colour(3)).toBe('var(--feature-3)');
  expect([colour(7), marker(7, 64)]).toEqual([colour(0), marker(0, 64)]);
  expect(new Set(Array.from({ length: 7 }, (_, i) => marker(i, 64))).size).toBe(7);
});
