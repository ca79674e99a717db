/*
 * Lattices: points t = 0, 1, … of the unit cube whose coordinates are t times a step modulo 1, each with a step of its
 * own. Every coordinate takes all its values alike, and two of them fill the square evenly. Many small lattices are
 * shifted against each other, so that they are one fine one in each coordinate and their errors in squares add up to
 * nothing. At the end each coordinate goes up and down again over its range: then nothing leaps where it begins anew.
 */
import { STEPS } from '../evaluation/patterns.ts';
import { draw, streamKey } from '../random.ts';

const SHIFT_STREAM = -4;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The number from `least` on that shares no divisor with another. */
const coprime = (least: number, to: number): number => (divisor(least, to) === 1 ? least : coprime(least + 1, to));

/** Steps that go round so many places. [dimension] */
const stepsOf = (places: number, dimensions: number): number[] =>
  STEPS.slice(0, dimensions).map((step) => coprime(Math.max(1, Math.round(step * places)), places));

/** Coordinate j of point t, in (0, 1). */
export type Lattice = (t: number, j: number) => number;

/** So many lattices in so many dimensions, 257 at most, each of so many points, best a power of 2. */
export function lattices(count: number, points: number, dimensions: number): (index: number) => Lattice {
  const steps = stepsOf(points, dimensions);
  const fine = stepsOf(count, dimensions);
  return (index) => {
    const key = streamKey(index, SHIFT_STREAM);
    const shifts = fine.map((step, j) => (draw(key, j) % points) + (((step * index) % count) + 0.5) / count);
    return (t, j) => 1 - Math.abs((2 * ((steps[j] * t + shifts[j]) % points)) / points - 1);
  };
}
