/* Training in jumps. */
import { features, list, part, plural } from '../counts.ts';

export const jumpsTitle = 'Training in jumps';
export const dataLabel = 'Data';
export const dataHelp = 'Whether each feature has a coin of its own, or exactly one feature is on at a time.';
export const dataKinds = { independent: 'a coin for each feature', 'one-hot': 'one feature at a time' } as const;
export const jumpsDensityLabel = 'Density';
export const jumpsDensityHelp =
  'The probability that a feature is on. Where one feature is on at a time, it counts for nothing.';
export const manyFeatures = 'Twenty features, a coin for each';
export const sixInAPlane = 'Six features in a plane, one at a time';
/** "10 at 0.50" */
export const groupAt = (count: number, share: string): string => `${count} at ${share}`;
/** A polygon's features, and a plus for each feature left out whose bias answers for it. */
export const levelName = (kept: number, raised: number): string => `${kept} kept${raised > 0 ? ` ${'+'.repeat(raised)}` : ''}`; // prettier-ignore
export const placesLost = 'places lost on the way';
export const onLevel = 'on level';
export const noLevel = 'none';
export const shareOf = (feature: number): string => `D of ${feature}`;
const lostText = (lost: readonly number[]): string =>
  lost.length === 0
    ? 'No feature has lost a place'
    : `${plural(lost.length, 'feature')} had a place and lost it: ${list(lost)}`;
export const jumpsTold = (run: {
  readonly step: string;
  readonly steps: string;
  readonly kept: number;
  readonly features: number;
  readonly loss: string;
  readonly lost: readonly number[];
  readonly level: string | undefined;
  readonly restarts: string;
}): string =>
  `After ${run.step} of ${run.steps} steps the model represents ${part(run.kept, features(run.features))}, ` +
  `at a loss of ${run.loss}${run.level === undefined ? '' : `, on the level ${run.level}`}. ` +
  `${lostText(run.lost)}. ${run.restarts}.`;
