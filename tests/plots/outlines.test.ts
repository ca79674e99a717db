import { symbol, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3';
import { expect, test } from 'vitest';
import { outline } from '../../src/plots/outlines.ts';

const numbers = (path: string): number[] => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

/** The corners of a path of straight lines, each but the first told from the one before. */
function corners(path: string): [number, number][] {
  const n = numbers(path);
  let [x, y] = [0, 0];
  return n.flatMap((across, i) => {
    if (i % 2 === 1) return [];
    [x, y] = [x + across, y + n[i + 1]];
    return [[x, y]];
  });
}

/** Area inside a path of straight lines. */
function area(path: string): number {
  const all = corners(path);
  const twice = all.reduce((sum, [x, y], i) => {
    const [u, v] = all[(i + 1) % all.length];
    return sum + x * v - y * u;
  }, 0);
  return Math.abs(twice) / 2;
}

test.each([1, 2, 3, 4, 5, 6])('marker %i has the area that is asked for, up to its rounding', (kind) => {
  expect(area(outline(kind, 6400)) / 6400).toBeCloseTo(1, 2);
});

test('the disc has it too', () => {
  const [, , radius] = numbers(outline(0, 6400));
  expect((Math.PI * radius ** 2) / 6400).toBeCloseTo(1, 2);
});

test.each([
  [2, symbolTriangle],
  [3, symbolDiamond],
  [4, symbolStar],
  [5, symbolCross],
  [6, symbolWye],
] as const)('marker %i has the corners of d3’s symbol', (kind, type) => {
  const sorted = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);
  const theirs = sorted(numbers(symbol(type, 6400)()!));
  const ours = sorted(corners(outline(kind, 6400)).flat());
  expect(ours).toEqual(theirs.map((value) => expect.closeTo(value, 0) as number));
});

test('a square stands upright about its place', () => {
  expect(
    corners(outline(1, 100, 20, 10))
      .flat()
      .sort((a, b) => a - b),
  ).toEqual([5, 5, 15, 15, 15, 15, 25, 25]);
  expect(symbol(symbolSquare, 100)()).toBe('M-5,-5h10v10h-10Z');
});
