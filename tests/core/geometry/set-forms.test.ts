import { expect, test } from 'vitest';
import { angleBetween, anglesWithin, membersOf, setForm } from '../../../src/core/geometry/set-forms.ts';
import type { SetForm } from '../../../src/core/geometry/set-forms.ts';

/** Columns of these lengths at these angles in degrees. */
function columns(degrees: readonly number[], lengths = degrees.map(() => 1)) {
  const along = (of: (radians: number) => number) => degrees.map((d, i) => lengths[i] * of((d * Math.PI) / 180));
  return { features: degrees.length, hidden: 2, weights: Float32Array.from([...along(Math.cos), ...along(Math.sin)]) };
}
const form = (degrees: readonly number[], lengths?: readonly number[]): SetForm =>
  setForm(columns(degrees, lengths && [...lengths]), [...degrees.keys()]);

test('sets are neighbours', () => {
  expect(membersOf(6, 2)).toEqual([[0, 1], [2, 3], [4, 5]]); // prettier-ignore
  expect(membersOf(3, 3)).toEqual([[0, 1, 2]]);
  expect(membersOf(1, 1)).toEqual([[0]]);
});

test('angles are between any two members, and 0 where one has no direction', () => {
  expect(anglesWithin(columns([10, 100, 190, 55]), [0, 1, 2]).map(Math.round)).toEqual([90, 180, 90]);
  expect(angleBetween(columns([0, 90], [1, 0]), 0, 1)).toBe(0);
  expect(angleBetween(columns([33, 33]), 0, 1)).toBeLessThan(0.1);
});

test.each<[SetForm, number[], number[]?]>([
  ['collapsed', [20, 30], [0.71, 0.71]],
  ['collapsed', [5, 0, 359], [0.58, 0.58, 0.58]],
  ['collapsed', [0, 0, 0, 0], [0.5, 0.49, 0.5, 0.5]],
  ['beside', [20, 34]],
  ['beside', [0, 64]],
  ['orthogonal', [0, 92]],
  ['apart', [0, 120]],
  ['antipodal', [10, 188]],
  ['triangle', [0, 120, 240]],
  ['irregular', [0, 82, 82], [0.9, 0.7, 0.7]],
  ['line', [0, 40], [1, 0.2]],
  ['none', [0, 3], [0.2, 0.2]],
  ['line', [77]],
])('a set is %s with arrows at %j', (name, degrees, lengths) => {
  expect(form(degrees, lengths)).toBe(name);
});

test('a set is judged by its own members alone', () => {
  const w = columns([0, 91, 180, 271]);
  expect(membersOf(4, 2).map((members) => setForm(w, members))).toEqual(['orthogonal', 'orthogonal']);
  expect([[0, 2], [1, 3]].map((members) => setForm(w, members))).toEqual(['antipodal', 'antipodal']); // prettier-ignore
});
