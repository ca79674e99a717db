/* Your own model. */
import { features } from '../counts.ts';
import { keptTold } from '../parts.ts';
import type { KeptRun } from '../parts.ts';

export const playgroundTitle = 'A model of your own';
export const networkLabel = 'Network';
export const networkHelp = 'which network learns the features';
export const networkPaper = 'the paper’s: W down, Wᵀ up';
export const networkHiddenRelu = 'with a ReLU on the hidden layer';
export const networkAbsolute = 'two matrices, to answer |x|';
export const comeLabel = 'Features come';
export const comeHelp = 'whether each feature has a coin of its own, or a set of neighbours has one';
export const ruleAlone = 'each by itself';
export const ruleTogether = 'in sets that come together';
export const ruleOneOf = 'in sets of which one comes';
export const dividesHelp = 'how many neighbours form a set; it has to divide the number of features';
export const signLabel = 'Values';
export const signHelp = 'what a feature that is on may be';
export const signPositive = 'from 0 to 1';
export const signSigned = 'from −1 to 1';
export const importancesLabel = 'Importance of each feature';
export const densitiesLabel = 'Density of each feature';
export const barsHelp = 'set by the bars of the picture';
export const densityOfSets = 'density, of sets';
export const importanceOfFeature = (feature: number): string => `Importance of feature ${feature}`;
export const densityOfFeature = (feature: number): string => `Density of feature ${feature}`;
export const densityOfEach = 'density';
export const ownShare = 'D';
export const notInSets = (n: number, size: number): string =>
  `${features(n)} cannot be split into sets of ${size}, so each comes by itself.`;
export const overlapTitle = 'WᵀW';

export const asPentagon = 'The pentagon';
export const asOctahedron = 'Six in space';
export const asHexagon = 'Three pairs that come together';
export const asOneHot = 'One at a time';
export const asComputing = 'Absolute values';

export const playgroundTold = (
  run: KeptRun & {
    readonly density: string;
    readonly name: string;
    readonly sum: string;
    readonly restarts: string;
  },
): string =>
  `At density ${run.density}, ${keptTold(run)}: ${run.name}. ` +
  `Their dimensionalities add up to ${run.sum}. ${run.restarts}.`;

export const toPlayground = 'Open in the playground';
export const playgroundTooSmall = 'The playground holds up to 12 features in 3 dimensions';
