import { expect, test } from 'vitest';
import { groups, lostPlaces, sharesOf } from '../../../src/core/geometry/places.ts';
import type { Frame, Spec } from '../../../src/core/spec.ts';

const AT = [0, 10, 20, 30];

test('a place is lost by who had more than a quarter after the first steps and has nothing at the end', () => {
  const shares = [
    [0.9, 0.1, 0.2, 0.2],
    [0.2, 0.3, 0.2, 0.3],
    [0.1, 0.2, 0.2, 0.4],
    [0.0, 0.05, 0.5, 0.2],
  ];
  expect(lostPlaces(shares, AT, 30)).toEqual([1]); // 0 had it at the start only, 3 still has a little
  expect(lostPlaces(shares.slice(0, 2), AT, 30)).toEqual([]);
  expect(lostPlaces([], [], 30)).toEqual([]);
});

test('shares are grouped from the largest down', () => {
  expect(groups([0, 0.5, 0.49, 0.01, 0.51])).toEqual([
    { share: expect.closeTo(0.5, 6) as number, count: 3 },
    { share: expect.closeTo(0.005, 6) as number, count: 2 },
  ]);
  expect(groups([])).toEqual([]);
});

test('the shares of a run are those of each of its frames', () => {
  const spec = { features: 2, hidden: 1, seed: [0, 1] } as unknown as Spec;
  const frame = (...parameters: number[]) => ({ parameters: Float32Array.from(parameters) }) as unknown as Frame;
  const history = [frame(1, 0, 0, 0, 1, 1, 0, 0), frame(0, 0, 0, 0, 1, -1, 0, 0)];
  expect(sharesOf(spec, history, 0).map((all) => [...all])).toEqual([[1, 0], [0, 0]]); // prettier-ignore
  expect(sharesOf(spec, history, 1).map((all) => [...all])).toEqual([[0.5, 0.5], [0.5, 0.5]]); // prettier-ignore
});
