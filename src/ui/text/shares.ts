/* Shares of a dimension in words: what a model's features get, how many lie on a plateau, what the model is called. */
import * as words from '#words';
import { arrangement } from '../../core/geometry/arrangements.ts';
import { modelOf } from '../../core/frame.ts';
import { REPRESENTED, shape } from '../../core/geometry/geometry.ts';
import { look } from '../../core/geometry/looks.ts';
import { plateausOf, settled } from '../../core/geometry/plateaus.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { count } from '../../core/format.ts';

/** D_i of the represented features of instance i. */
export function shares(spec: Spec, frame: Frame, i: number): number[] {
  const { norms, dimensionality } = look(spec, frame, i);
  return [...dimensionality].filter((_, feature) => norms[feature] > REPRESENTED);
}

/** "2.00": the sum of D_i over all features. */
export const total = (spec: Spec, frame: Frame, i: number): string =>
  look(spec, frame, i)
    .dimensionality.reduce((sum, value) => sum + value, 0)
    .toFixed(2);

/** "80 of 101": how many of these models' represented features lie on a plateau. */
export function onPlateaus(spec: Spec, frame: Frame, models: readonly number[]): string {
  const plateaus = plateausOf(spec);
  const all = models.flatMap((i) => shares(spec, frame, i));
  const near = all.filter((share) => settled(share, plateaus));
  return words.part(count(near.length), count(all.length));
}

/** A feature alone has more than this of its dimension to itself. */
const ALONE = 0.9;

/**
 * What a model is called: by its shape in a plane, and by the parts that the lines of plateaus name, where features that
 * are not represented leave them as they are; else by how many features it represents.
 */
export function nameOf(spec: Spec, frame: Frame, i: number): string {
  const model = modelOf(spec, frame, i);
  const { parts = [] } = arrangement(model);
  const alone = shares(spec, frame, i).filter((share) => share > ALONE).length;
  const whole = parts.filter((part) => part === 'alone').length <= alone;
  return words.shapeOfParts(shape(model), whole ? parts : []);
}

/** "density 0.1" */
export const densityText = (density: number): string => words.densityOf(Number(density.toPrecision(2)));
