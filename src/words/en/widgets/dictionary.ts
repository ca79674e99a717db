/* The sparse autoencoder. */
import { features, part, plural } from '../counts.ts';

export const dictionaryTitle = 'Finding the features again';
export const featureDensityLabel = 'Density';
export const featureDensityHelp = 'How often each feature is on, in the model and in what the autoencoders read.';
export const penaltyLabel = 'Penalty';
export const penaltyHelp =
  'What each unit of activation costs in the loss. It makes an autoencoder use few latents at a time.';
export const latentsLabel = 'Latents';
export const latentsHelp = 'How many directions each autoencoder may learn.';
export const resamplingLabel = 'Resampling';
export const resamplingHelp = 'Whether latents that have fallen silent are given a new direction every 2,500 steps.';
export const resamplingOn = 'on';
export const resamplingOff = 'off';
export const autoencodersLabel = 'Autoencoders';
export const autoencodersHelp = 'How many train side by side on the same points, each from its own seed.';
export const autoencoderShown = 'Autoencoder shown large';
export const constantRateHelp = 'The learning rate. It stays the same to the end.';
export const quickRecipe = 'Quick recipe';
export const fullRecipe = 'Full recipe: batches of 1,024';
export const trueLength = 'truly there';
export const activation = 'activation';
export const modelStep = 'model first: step';
export const recovered = 'find all';
export const silentLatents = 'silent latents';
export const givenBack = 'given back';
const autoencoders = (count: number): string => plural(count, 'autoencoder');
/** "16 autoencoders: 14 find all features" */
export const recoveredShare = (some: number, all: number): string =>
  `${autoencoders(all)}: ${some} ${some === 1 ? 'finds' : 'find'} every feature that the model keeps`;
export const modelFirst = 'First the model is trained whose hidden points the autoencoders will read.';
export const modelFirstTold = (step: string, steps: string): string => `${modelFirst} Step ${step} of ${steps}.`;
export const dictionaryColumns = ['feature', 'length in the model', 'nearest latent', 'cosine', 'found'] as const;
export const yes = 'yes';
export const no = 'no';
export const dictionaryTold = (run: {
  readonly step: string;
  readonly steps: string;
  readonly penalty: number;
  readonly resampling: boolean;
  readonly recovered: number;
  readonly autoencoders: number;
  readonly latents: number;
  readonly found: number;
  readonly kept: number;
  readonly silent: number;
  readonly given: string;
}): string =>
  `After ${run.step} of ${run.steps} steps with penalty ${run.penalty} and ` +
  `${run.resampling ? 'resampling' : 'no resampling'}: ${recoveredShare(run.recovered, run.autoencoders)}. ` +
  `The one shown large finds ${part(run.found, features(run.kept))}; ${part(run.silent, plural(run.latents, 'latent'))} ` +
  `${run.silent === 1 ? 'is' : 'are'} silent, and its activations give back ${run.given} of what is there.`;
