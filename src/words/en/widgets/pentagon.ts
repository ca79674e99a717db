/* The pentagon. */
import type { Shape } from '../../../core/geometry/geometry.ts';
import { dimensions, features } from '../counts.ts';
import { hasName, shapes } from '../shapes.ts';

export const pentagonTitle = 'How a network arranges its features';
/* How many features are kept, at marks along the slider. */
export const two = 'two';
export const four = 'four';
export const five = 'five';
/** `restarts` is "8 restarts: 6 pentagon, 2 square". */
export const pentagonTold = (run: {
  readonly sparsity: number;
  readonly step: string;
  readonly steps: string;
  readonly kept: string;
  readonly features: number;
  readonly hidden: number;
  readonly shape: Shape;
  readonly restarts: string;
}): string =>
  `At sparsity ${run.sparsity}, after ${run.step} of ${run.steps} steps, the model represents ` +
  `${run.kept} of ${features(run.features)} in ${dimensions(run.hidden)}` +
  `${hasName(run.shape) ? `; shape: ${shapes[run.shape]}` : ''}. Of ${run.restarts}.`;
