/* Columns in three dimensions as they are seen: stood upright, turned, tilted, and with the hull that their tips span. */
import { represented } from './geometry.ts';
import type { Columns } from './geometry.ts';

export type Point = readonly [x: number, y: number, z: number];

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const scaled = (a: Point, by: number): Point => [by * a[0], by * a[1], by * a[2]];
const length = (a: Point): number => Math.sqrt(dot(a, a));
const unit = (a: Point): Point => scaled(a, 1 / (length(a) || 1));

/** The columns of a W of three hidden dimensions. [feature] */
export const tips = ({ features, weights }: Columns): Point[] =>
  Array.from({ length: features }, (_, i) => [weights[i], weights[features + i], weights[2 * features + i]]);

/** Directions closer than this are taken for one line. */
const PARALLEL = 0.95;

/** Points turned so that `up` is upright, and the first of some others that is off its line to the right. */
function standing(all: readonly Point[], up: Point, others: readonly Point[]): Point[] {
  const other = others.find((one) => Math.abs(dot(one, up)) < PARALLEL) ?? (Math.abs(up[0]) < PARALLEL ? [1, 0, 0] : [0, 1, 0]); // prettier-ignore
  const right = unit(minus(other, scaled(up, dot(other, up))));
  const away = cross(up, right);
  return all.map((tip) => [dot(tip, right), dot(tip, away), dot(tip, up)]);
}

/**
 * The tips with the first represented column upright and the next one, off its line, to the right. Training leaves a
 * solid turned any way, and so all come to stand alike.
 */
export function upright(w: Columns): Point[] {
  const all = tips(w);
  const kept = represented(w).map((i) => unit(all[i]));
  return standing(all, kept[0] ?? [0, 0, 1], kept);
}

/** The middle of some points. */
const middle = (points: readonly Point[]): Point =>
  scaled(
    points.reduce<Point>((sum, point) => minus(sum, scaled(point, -1)), [0, 0, 0]),
    1 / points.length,
  );

/** The tips with the first of two sets of columns above the other, and the first column to the right. */
export function layered(w: Columns, [upper, lower]: readonly (readonly number[])[]): Point[] {
  const all = tips(w);
  const at = (set: readonly number[]): Point => middle(set.map((i) => all[i]));
  const up = unit(minus(at(upper), at(lower)));
  return standing(all, length(up) > 0 ? up : [0, 0, 1], all.map(unit));
}

/** A point on the screen, `y` upwards, and how near to the eye it is. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly near: number;
}

const RADIANS = Math.PI / 180;
/** How much larger what is near looks: the eye is at the inverse of this. */
const PERSPECTIVE = 0.16;
/** What is nearer or farther than this looks as if it were there: columns that training has thrown far out reach behind the eye. */
const DEEPEST = 1.5;

/** A point turned about the upright axis and seen from `tilt` above, both in degrees. */
export function seen([x, y, z]: Point, turn: number, tilt: number): Seen {
  const [cosTurn, sinTurn] = [Math.cos(turn * RADIANS), Math.sin(turn * RADIANS)];
  const [cosTilt, sinTilt] = [Math.cos(tilt * RADIANS), Math.sin(tilt * RADIANS)];
  const away = x * sinTurn + y * cosTurn;
  const near = Math.max(-DEEPEST, Math.min(DEEPEST, z * sinTilt - away * cosTilt));
  const size = 1 / (1 - PERSPECTIVE * near);
  return { x: size * (x * cosTurn - y * sinTurn), y: size * (z * cosTilt + away * sinTilt), near };
}

/** Points within this of a plane lie in it. */
const FLAT = 0.08;

/** The corners of a face in order round it. */
function ordered(face: readonly number[], points: readonly Point[], normal: Point): number[] {
  const centre = middle(face.map((i) => points[i]));
  const first = unit(minus(points[face[0]], centre));
  const second = cross(normal, first);
  const angle = (i: number): number =>
    Math.atan2(dot(minus(points[i], centre), second), dot(minus(points[i], centre), first));
  return [...face].sort((a, b) => angle(a) - angle(b));
}

/** The faces of the convex hull of some points, each by its corners: of all planes through three, those with all on one side. */
export function hull(points: readonly Point[]): number[][] {
  const faces = new Map<string, number[]>();
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      for (let k = j + 1; k < points.length; k++) {
        const across = cross(minus(points[j], points[i]), minus(points[k], points[i]));
        if (length(across) < FLAT) continue;
        const normal = unit(across);
        const heights = points.map((point) => dot(minus(point, points[i]), normal));
        if (Math.min(...heights) < -FLAT && Math.max(...heights) > FLAT) continue;
        const face = points.flatMap((_, at) => (Math.abs(heights[at]) <= FLAT ? [at] : []));
        faces.set(face.join(), ordered(face, points, normal));
      }
    }
  }
  return [...faces.values()];
}
