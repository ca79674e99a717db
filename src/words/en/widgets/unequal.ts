/* One feature that is not like the others. */
import type { Shape } from '../../../core/geometry/geometry.ts';
import { shapeName } from '../shapes.ts';

export const unequalTitle = 'One feature unlike the others';
export const othersSparsityLabel = 'Sparsity S of the others';
export const othersSparsityHelp = 'The probability that each of the other features is off.';
/** `feature` is the number of the one that is unlike the others. */
export const rarityLabel = (feature: number): string => `Feature ${feature} is on`;
export const importanceLabel = (feature: number): string => `Importance of feature ${feature}`;
export const importanceHelp = 'How much an error on it counts, where one on each of the others counts 1.';
export const timesAsOften = (value: number): string => (value === 1 ? 'as often' : `${value} times as often`);
export const rarityAxis = (feature: number): string => `how often feature ${feature} is on`;
export const seldomer = 'more seldom';
export const oftener = 'more often';
export const unequalRestartsHelp =
  'How many models train for each rarity, each from its own seed. They are sorted by how many features they keep.';
export const besideLabel = (feature: number): string => `angles beside feature ${feature}`;
export const bothDegrees = (one: number, other: number): string => `${one}° and ${other}°`;
export const givenUp = 'given up';
export const takeover = 'they cost the same at';
export const atMost = 'always, not more';
export const changeAt = (one: string, other: string, at: number): string =>
  `${one} and ${other} cost the same where it is on ${at} times as often`;
export const noChange = 'no arrangement takes over from another';
export const unequalColumns = [
  'times as often',
  'density',
  'shape',
  'loss',
  'norm',
  'angles beside it',
  'restarts',
] as const;
/** `capped`: it would have to be on more often than always. `beside`: "70° and 69°", or that it is given up. */
export const unequalTold = (run: {
  readonly feature: number;
  readonly rarity: number;
  readonly importance: number;
  readonly density: string;
  readonly capped: boolean;
  readonly step: string;
  readonly steps: string;
  readonly shape: Shape;
  readonly beside: string;
  readonly shares: string;
  readonly change: string;
}): string =>
  `Feature ${run.feature} is on ${timesAsOften(run.rarity)} as each of the others, at density ${run.density}` +
  `${run.capped ? ', as nothing is on more often than always' : ''}, and matters ` +
  `${run.importance === 1 ? 'as much' : `${run.importance} times as much`}. ` +
  `After ${run.step} of ${run.steps} steps: ${shapeName(run.shape)}, feature ${run.feature} ` +
  `${run.beside === givenUp ? givenUp : `at ${run.beside} from its neighbours`}. ${run.shares}. ` +
  `Over all rarities, ${run.change}.`;
