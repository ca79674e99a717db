/* Shares of a dimension in words: what a model's features get, how many lie on a plateau, what the model is called. */
import * as words from '#words';
import { modelOf } from '../../core/frame.ts';
import { REPRESENTED, shape } from '../../core/geometry.ts';
import { look } from '../../core/looks.ts';
import { settled } from '../../core/plateaus.ts';
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
  const all = models.flatMap((i) => shares(spec, frame, i));
  return words.part(count(all.filter(settled).length), count(all.length));
}

/** What a model is called: by its shape where it has one, else by how many features it represents. */
export const nameOf = (spec: Spec, frame: Frame, i: number): string => words.shapeName(shape(modelOf(spec, frame, i)));

/** "density 0.1" */
export const densityText = (density: number): string => words.densityOf(Number(density.toPrecision(2)));
