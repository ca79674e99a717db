/* Figures: their parts and buttons, and what a screen reader hears of them. */
import type { Recipe } from '../../core/starved.ts';
import { count } from '../../core/format.ts';
import { list } from './counts.ts';

export const play = 'Play';
export const step = 'Step';
export const restart = 'Restart';
export const newSeed = 'New seed';
export const pin = 'Pin';
export const pinRun = 'Pin this run';
export const present = 'Show large';
export const leaveLarge = 'Leave the large view';
/* On a figure that has come to the words that set it. */
export const toFigure = 'Go to the figure';
export const closeGlimpse = 'Put the figure back';
export const retry = 'Try again';

/** What comes later and says the three that follow. */
export const advice = 'A word about these settings';
export const tooFewExamples = ({ density, batch, rate }: Recipe & { readonly density: number }): string =>
  `At density ${density} a batch of ${count(batch)} holds ${Number((batch * density).toPrecision(2))} examples of a feature ` +
  `on average. That is too few for a learning rate of ${rate}: such a run may leave out features that a better one keeps.`;
export const trainWith = ({ rate, steps, batch }: Recipe): string =>
  `Train it with rate ${rate}, ${count(steps)} steps and batches of ${count(batch)}`;
export const recipeHeld = (names: readonly string[]): string => `This link keeps ${list(names)} as set.`;

export const recordedSteps = 'Recorded steps of the run';
export const speed = 'Playing speed';
export const watch = 'watch';
export const fast = 'fast';
export const more = 'More';
export const moreSettings = 'More settings';
export const reset = 'Back to the lesson’s settings';
export const saveOrShare = 'Save or share';
export const copyLink = 'Copy link';
export const moreSharing = 'More ways to share…';
export const saveSvg = 'Picture (SVG)';
export const savePng = 'Picture (PNG)';
export const saveMovie = 'Moving picture of the run';
export const recording = 'Recording …';
export const saveCsv = 'Numbers (CSV)';
export const saveJson = 'Data (JSON)';
export const asPython = 'This run as Python';
export const asTable = 'The numbers as a table';
export const tableLabel = 'Numbers of the figure';
export const stepReadout = 'step';
export const exactValue = (setting: string): string => `${setting}, exact value`;

/* What a screen reader hears; `told` is the sentence that describes the picture. */
export const inTraining = 'Training.';
export const paused = (told: string): string => `Paused. ${told}`;
export const finished = (told: string): string => `Finished. ${told}`;
