/* Frames by hand: models whose columns lie as polygons in the plane. */
import type { Frame } from '../../src/core/spec.ts';

/** Angles of five columns in degrees; one left out is 0. */
export type Angles = readonly (number | undefined)[];

export const ORTHOGONAL: Angles = [0, 90, undefined, undefined, undefined];
export const SQUARE: Angles = [0, 180, 90, 270, undefined];
export const PENTAGON: Angles = [0, 72, 144, 216, 288];

const row = (along: (radians: number) => number, angles: Angles): number[] =>
  angles.map((degrees) => (degrees === undefined ? 0 : along((degrees * Math.PI) / 180)));

/** A frame with one model for each list of angles. */
export const polygons = (models: readonly Angles[], evaluation: readonly number[], step: number): Frame => ({
  step,
  loss: Float32Array.from(evaluation),
  evaluation: Float32Array.from(evaluation),
  parameters: Float32Array.from(
    models.flatMap((angles) => [...row(Math.cos, angles), ...row(Math.sin, angles), 0, 0, 0, 0, 0]),
  ),
});
