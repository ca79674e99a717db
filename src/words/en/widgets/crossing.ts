/* Where shapes change. */
import type { Shape } from '../../../core/geometry/geometry.ts';
import { features, list, restarts } from '../counts.ts';
import { shapes } from '../shapes.ts';

export const crossingTitle = 'Where one shape takes over from another';
export const crossingRestartsHelp =
  'How many models train at each density, each from its own seed. They are sorted by how many features they keep.';
/** The name of a shape that all models with so many features share, or nothing. */
const known = (shape: Shape): string =>
  shape in shapes && shape !== 'irregular' ? shapes[shape as keyof typeof shapes] : '';
/** A curve's name: how many features its models keep, and their shape where it has a name. */
export const branch = (kept: number, shape: Shape): string =>
  known(shape) ? `${kept}: ${known(shape)}` : `${kept} kept`;
/** The same within a sentence. */
export const crossingName = (kept: number, shape: Shape): string => known(shape) || features(kept);
export const branchTold = (kept: number, from: string, to: string): string => `${kept} kept, from ${from} to ${to}`;
export const costTheSame = (one: string, other: string): string => `${one} and ${other} cost the same at`;
/** What the dashed curves are. */
export const idealDashed = 'dashed: ideal';
export const crossingAt = 'they cost the same at';
export const densityAndSparsity = (density: number): string => `density ${density}, S = ${(1 - density).toFixed(3)}`;
export const noCrossing = 'No curves cross where the lowest one changes';
export const crossingColumns = [
  'features kept',
  'density',
  'loss',
  'of always answering 0',
  'shape',
  'restarts',
] as const;
export const crossingTold = (run: {
  readonly densities: number;
  readonly lowest: number;
  readonly restarts: number;
  readonly decay: number;
  readonly step: string;
  readonly steps: string;
  readonly curves: readonly string[];
  readonly change: string;
  readonly besides: string;
}): string =>
  `The lowest loss of models that keep so many features, at ${run.densities} densities from 1 to ${run.lowest}, ` +
  `${restarts(run.restarts)} each, importance decay ${run.decay}, after ${run.step} of ${run.steps} steps. ` +
  `Curves: ${list(run.curves)}. ${run.change}${run.besides}.`;
