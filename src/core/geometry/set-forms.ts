/*
 * What becomes of sets of features in a plane: a set whose members all point one way has collapsed to their mean, and
 * any other lies in one of the forms that arrows of a model lie in.
 */
import { dot, norms, shape } from './geometry.ts';
import type { Columns, Shape } from './geometry.ts';

/** `beside` and `apart` are two represented members at less than a right angle, and at more. */
export type SetForm = 'collapsed' | 'beside' | 'apart' | Shape;

/** Members of a collapsed set point within so many degrees of each other. */
const COLLAPSED = 12;

/** The features of each set: neighbours, `size` of them. */
export const membersOf = (features: number, size: number): number[][] =>
  Array.from({ length: features / size }, (_, set) => Array.from({ length: size }, (_, j) => set * size + j));

/** The angle between two columns in degrees, 0 where one of them is. */
export function angleBetween(w: Columns, i: number, j: number): number {
  const lengths = Math.sqrt(dot(w, i, i) * dot(w, j, j));
  return lengths > 0 ? (Math.acos(Math.max(-1, Math.min(1, dot(w, i, j) / lengths))) * 180) / Math.PI : 0;
}

/** The angles between any two members of a set, in degrees. */
export const anglesWithin = (w: Columns, members: readonly number[]): number[] =>
  members.flatMap((i, at) => members.slice(at + 1).map((j) => angleBetween(w, i, j)));

/** The columns of these features alone. */
function only({ features, hidden, weights }: Columns, members: readonly number[]): Columns {
  const rows = Array.from({ length: hidden }, (_, d) => members.map((i) => weights[d * features + i]));
  return { features: members.length, hidden, weights: Float32Array.from(rows.flat()) };
}

/** Whether all members point one way, and none is shorter than half of its even share of a mean of length 1. */
function collapsed(w: Columns, members: readonly number[]): boolean {
  const least = 0.5 / Math.sqrt(members.length);
  const lengths = norms(w);
  return (
    members.length > 1 &&
    members.every((i) => lengths[i] > least) &&
    anglesWithin(w, members).every((angle) => angle < COLLAPSED)
  );
}

/** What became of a set. */
export function setForm(w: Columns, members: readonly number[]): SetForm {
  if (collapsed(w, members)) return 'collapsed';
  const form = shape(only(w, members));
  if (form !== 'irregular' || members.length !== 2) return form;
  return angleBetween(w, members[0], members[1]) < 90 ? 'beside' : 'apart';
}
