/* The sweep. */
import { restarts } from '../counts.ts';

export const sweepTitle = 'Fresh models at several sparsities';
export const sparsities = 'Sparsities';
export const sparsitiesHelp = 'The sparsities at which models are trained.';
export const lessonFive = 'this lesson’s five';
export const paperThree = 'the paper’s three';
export const fineTen = 'ten from 0 to 0.95';
export const asInPaper = 'As in the paper’s first figure';
export const sweepRestartsHelp =
  'How many models train at each sparsity, each from its own seed. The one with the lowest loss is shown.';
export const panelLabel = 'Panel shown large';
export const panelHelp = '0 for none, 1 for the first panel, and so on.';
export const panelRestart = 'Restart in the large panel';
/** How much of the time a feature is on, in per cent. */
export const onShare = (share: number): string => `on ${share} %`;
export const models = 'models';
export const featuresRepresented = 'features represented';
export const importanceDecay = 'importance decay';
export const sweepColumns = ['sparsity', 'shape', 'restarts', 'loss'] as const;
export const shapeAt = (shape: string, sparsity: string): string => `${shape} at ${sparsity}`;
export const sweepTold = (run: {
  readonly step: string;
  readonly steps: string;
  readonly restarts: number;
  readonly decay: number;
  readonly panels: readonly string[];
  readonly besides: string;
}): string =>
  `After ${run.step} of ${run.steps} steps, the best of ${restarts(run.restarts)} at each ` +
  `sparsity, importance decay ${run.decay}: ${run.panels.join(', ')}${run.besides}.`;
