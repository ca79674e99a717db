/*
 * All that the page says in English, outside the lesson's Markdown: labels, messages, sentences about pictures. Another
 * language is a file like this one with the same names, and a folder of Markdown beside the English one. What needs a
 * number or a name is a function, so that each language can build its own sentence. Numbers come ready written, the
 * same in all languages, unless a word depends on how many there are.
 */
import type { Named, Shape } from '../core/geometry.ts';
import type { Recipe } from '../core/starved.ts';
import type { Fate } from '../core/readings.ts';
import { count } from '../core/format.ts';

/** What `lang` says of the page: the language's BCP 47 tag. */
export const language = 'en';

/*
 * Words of many places
 */

/** "1 circle", "1,240 circles" */
const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

/** "1, 3 and 4" */
export function list(words: readonly (string | number)[]): string {
  const texts = words.map(String);
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} and ${last}` : last;
}

/** "0, 1 and 2", "0 to 5 and 7": whole numbers in order, long runs by their ends. */
export function featureList(features: readonly number[]): string {
  const starts = features.filter((feature, i) => features[i - 1] !== feature - 1);
  const runs = starts.map((start, i) => features.filter((one) => one >= start && !(one >= starts[i + 1])));
  return list(runs.flatMap((run) => (run.length > 4 ? [`${run[0]} to ${run[run.length - 1]}`] : run.map(String))));
}

export const restarts = (count: number): string => plural(count, 'restart');
export const features = (count: number): string => plural(count, 'feature');
export const dimensions = (count: number): string => plural(count, 'dimension');
/** How often each shape came: `shapes` is "6 pentagon, 2 square". */
export const restartShapes = (count: number, shapes: string): string => `${restarts(count)}: ${shapes}`;
/** Goes on after a sentence: features from `first` to `last` have no weight in the loss. */
export const weightless = (first: number, last: number): string =>
  `. ${first < last ? `Features ${first} to ${last} weigh` : `Feature ${first} weighs`} nothing: ` +
  'what is left of their start is no choice';
export const notTrained = 'Not trained yet.';
export const loss = 'loss';
export const shape = 'shape';
export const sparsity = 'sparsity';
export const importance = 'importance';
export const learningRate = 'learning rate';
export const alwaysOn = 'always on';
export const close = 'Close';
/** "80 of 101" */
export const part = (some: number | string, all: number | string): string => `${some} of ${all}`;

/** The names of what arrows form. */
export const shapes: Readonly<Record<Named, string>> = {
  none: 'none',
  line: 'line',
  orthogonal: 'orthogonal',
  antipodal: 'antipodal',
  triangle: 'triangle',
  square: 'square',
  pentagon: 'pentagon',
  hexagon: 'hexagon',
  heptagon: 'heptagon',
  octagon: 'octagon',
  irregular: 'irregular',
};
const hasName = (shape: Shape): shape is Named => shape in shapes;
/** "pentagon", or "6 represented" where no plane gives it a name. */
export const shapeName = (shape: Shape): string => (hasName(shape) ? shapes[shape] : shape.replace('-', ' '));
/** How often a shape came: "5 pentagon", or "5 keep 6". */
export const ofShape = (times: number, shape: Shape): string =>
  hasName(shape) ? `${count(times)} ${shapes[shape]}` : keep(times, String(parseInt(shape)));

/*
 * The shell: what stands round the lesson
 */

export const skip = 'Skip to the lesson';
export const contentsName = 'Contents';
export const keys = 'Keys';
export const noScript =
  'The figures train a model in your browser, which needs JavaScript. All of the text is here without it.';
/** Stands in a figure while the page's script has not come. */
export const waiting = 'A still picture: this page’s script has not come. Reload, or open it from a web server.';
/** HTML, as is the next. */
export const credit =
  'After <a href="https://transformer-circuits.pub/2022/toy_model/index.html" rel="noopener">' +
  '<cite>Toy Models of Superposition</cite></a> by Elhage et al., 2022. Text and pictures here are new.';
export const license =
  'Open source under the MIT license, with <a href="./notices.txt">parts by others</a>. ' +
  'No tracking: the page keeps to your browser and tells nobody what you do on it.';

/*
 * Figures: their parts and buttons
 */

export const play = 'Play';
export const step = 'Step';
export const restart = 'Restart';
export const newSeed = 'New seed';
export const pin = 'Pin';
export const pinRun = 'Pin this run';
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
export const moreSettings = 'More settings';
export const reset = 'Back to the lesson’s settings';
export const saveOrShare = 'Save or share';
export const copyLink = 'Copy link';
export const moreSharing = 'More ways to share…';
export const saveSvg = 'Picture (SVG)';
export const savePng = 'Picture (PNG)';
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

/** Time left, in whole seconds: "about 1 min 23 s" */
export const about = (seconds: number): string =>
  seconds < 60 ? `about ${seconds} s` : `about ${Math.floor(seconds / 60)} min ${seconds % 60} s`;

/*
 * Settings
 */

export const sparsityLabel = 'Sparsity S';
export const sparsityHelp = 'The probability that a feature is off. At 0 every feature is always on.';
export const decayLabel = 'Importance decay';
export const decayHelp = 'Feature i weighs decay to the power i in the loss. At 1 all features matter alike.';
export const seedLabel = 'Seed';
export const seedHelp =
  'Fixes the initial weights and all data: the same seed gives the same picture on every machine.';
export const featuresLabel = 'Features n';
export const featuresHelp = 'How many features the data has.';
export const hiddenLabel = 'Hidden dimensions m';
export const hiddenHelp = 'How many numbers the model squeezes the features into.';
export const stepsLabel = 'Steps';
export const stepsHelp = 'How many training steps a run takes.';
export const batchLabel = 'Batch size';
export const batchHelp = 'How many fresh samples each step sees.';
export const rateLabel = 'Learning rate';
export const rateHelp = 'The learning rate at the start; it falls to 0 along a cosine.';
export const restartsLabel = 'Restarts';
export const restartsHelp =
  'How many models train side by side, each from its own seed. The one with the lowest loss is shown large.';
export const shownLabel = 'Restart shown large';
export const shownHelp = '0 shows the restart with the lowest loss, 1 the first one, and so on.';
/** What the picture's own controls set. */
export const byHandHelp = 'As set in the picture.';
export const pickedLabel = 'What is shown';

/** How a kept setting differs from that of now. */
export const nowOther = (setting: string, kept: string, now: string): string => `${setting} ${kept}, now ${now}`;

/*
 * Readings and shares in words
 */

/** One output's way in about 30 characters; `sum` is "1.23 − 0.20 = 1.03". */
export const ways: Readonly<Record<Fate, (sum: string, input: string) => string>> = {
  kept: (sum, input) => `${sum}, true ${input}`,
  lost: (sum) => `${sum}, clipped: lost`,
  leak: (sum) => `${sum} leaks`,
  raised: (sum) => `${sum}, bias alone`,
  absorbed: (sum) => `${sum}, clipped`,
  clipped: (sum) => `${sum}, clipped`,
  out: (sum) => sum,
};

/** What came of an output, in a cell of a table. */
export const results: Readonly<Record<Fate, (output: string, input: string) => string>> = {
  kept: (output, input) => `${output} of ${input}`,
  lost: (_, input) => `0 of ${input}, clipped`,
  leak: (output) => `${output} leaks`,
  raised: (output) => `${output} from the bias`,
  absorbed: () => 'clipped',
  clipped: () => 'clipped',
  out: (output) => output,
};

/** Several readings of one fate; the lists are of one length. */
interface Several {
  readonly features: readonly number[];
  readonly inputs: readonly string[];
  readonly befores: readonly string[];
  readonly outputs: readonly string[];
}

/** "outputs 1 and 4 " with the verb that goes with them */
const named = (noun: string, { features }: Several, one: string, many: string): string =>
  `${noun}${features.length > 1 ? 's' : ''} ${list(features)}${features.length > 1 ? many : one}`;

/** What came of all readings of one fate: a clause, in the order in which clauses are told. */
export const clauses: Readonly<Record<Fate, (some: Several) => string>> = {
  kept: ({ features, inputs, outputs }) =>
    list(features.map((feature, i) => `feature ${feature} (${inputs[i]}) comes back as ${outputs[i]}`)),
  lost: (some) => `${named('feature', some, ' is', ' are')} on but clipped, so lost`,
  leak: (some) =>
    `${named('output', some, ' reads', ' read')} ${list(some.befores)}, of which ${list(some.outputs)} ` +
    `${some.features.length > 1 ? 'leak' : 'leaks'} through after the bias`,
  raised: (some) => `the bias alone lifts ${named('output', some, '', '')} to ${list(some.outputs)}`,
  absorbed: (some) => `the bias takes away all that ${named('output', some, ' reads', ' read')}`,
  out: (some) => `${named('output', some, ' gives', ' give')} ${list(some.outputs)}`,
  clipped: (some) => `${named('output', some, ' is', ' are')} below zero and clipped`,
};

export const toldOfInputs = (on: number, features: number, clauses: readonly string[]): string =>
  `With ${on} of ${features} features on: ${clauses.join('; ')}.`;
export const toldOfPoint = (point: string, clauses: readonly string[]): string =>
  `At the hidden point ${point}: ${clauses.join('; ')}.`;

export const probeColumns = [
  'feature',
  'input',
  'before the bias',
  'bias',
  'after the bias',
  'after the ReLU',
  'result',
] as const;

export const modelColumns = ['feature', 'norm', 'dimensionality D'] as const;
/** A row of W, counted from 0. */
export const rowOfW = (row: number): string => `W, row ${row + 1}`;
export const bias = 'bias';

export const densityOf = (density: number): string => `density ${density}`;

/*
 * The lesson's own parts: questions, listings, contents
 */

export const right = 'Right.';
export const wrong = 'Not quite.';
export const answers = 'Answers';
export const choose = 'Choose an answer to see whether it is right.';
export const readNotebook = 'Read the notebook (download)';
export const openColab = 'Open in Colab';
export const colabHelp = 'For Colab, download the notebook first.';
/* The names of a cell and of a file are HTML. */
export const inNotebook = (cell: string): string => `In the notebook: ${cell}`;
export const onThisPage = (path: string): string => `On this page: ${path}`;
export const prints = 'It prints';
export const printed = 'What it prints';
export const notPrinted = 'What it prints is missing from the notebook: run it to see.';
/** What a listing is called; `language` may be empty. */
export const codeIn = (language: string): string => (language ? `Code in ${language}` : 'Code');
export const tableOf = (columns: readonly string[]): string => `Table: ${columns.join(', ')}`;
/** How often a claim held, as its sentence quotes it. */
export const hits = {
  seeds: (hits: string, of: string): string => `${hits} of ${of} seeds`,
  starts: (hits: string, of: string): string => `${hits} of ${of} starts`,
};

/*
 * Engines, and why they cannot run
 */

/** `notes` are an engine and its reason each, "webgpu: this browser has no WebGPU". */
export const noEngine = (notes: readonly string[]): string => `No engine can run here. ${notes.join('; ')}.`;
export const stopped = (reason: string): string => `Training stopped: ${reason}.`;

/** `setting` is a name of the link, such as "features". */
export const outOfBounds = (setting: string, value: number, most: number): string =>
  `${setting} is ${value}, but must be a whole number from 1 to ${most}.`;
export const tooMuchMemory = (run: Record<'instances' | 'features' | 'hidden' | 'need' | 'have', number>): string =>
  `Training ${run.instances} models of ${run.features} features and ${run.hidden} hidden dimensions takes ` +
  `${run.need} MB of memory, and ${run.have} MB are allowed. Lower features, hidden or the number of models.`;
export const setsOfFeatures = (features: number, size: number): string =>
  `${features} features cannot stand in sets of ${size}. Take a number of features that ${size} divides.`;
export const hiddenTwice = 'Hidden points of a model that itself reads hidden points cannot be drawn.';
export const tooLargeForGpu = (features: number, hidden: number, have: number): string =>
  `A model of ${features} features in ${hidden} dimensions is too large for this graphics card, which has ` +
  `${have} kB of memory for each model. Lower features or hidden, or use the CPU.`;

/* Reasons: parts of a sentence, after an engine's name or "Training stopped:". */
export const tablesTooLarge = 'the tables of the evaluation loss need too much memory';
export const notFinite = 'it gave numbers that are not finite';
export const workerSilent = 'its worker stopped answering';
export const workerFailed = (message: string): string => `its worker failed: ${message}`;
export const workerNotLoaded = 'its worker could not be loaded';
export const codeNotLoaded = 'its code could not be loaded';
export const workerNotStarted = 'its worker could not be started';
export const workerUnreadable = 'its worker sent something unreadable';
export const slowerThanCpu = 'slower here than the CPU for this figure';
export const softwareAdapter = 'the graphics adapter is software';
export const numbersDiffer = 'its numbers differ from the CPU’s';
export const noWebgpu = 'this browser has no WebGPU';
export const noAdapter = 'WebGPU found no graphics adapter';
export const cannotStart = (engine: string): string => `TensorFlow.js cannot start ${engine} here`;
export const deviceLost = (message: string): string => `the WebGPU device was lost${message && `: ${message}`}`;
export const webgpuError = (message: string): string => `WebGPU reported an error: ${message}`;
export const webglSilent = 'WebGL does not answer';
export const webglHalf = 'WebGL computes with 16 bits here';
export const webglWrong = 'WebGL gives wrong numbers';
export const contextLost = 'the WebGL context was lost';

/*
 * Plots
 */

export const lengthOne = 'length 1';
export const restartsName = 'Restarts';
export const showRestart = (number: number, lowest: boolean): string =>
  `Show restart ${number}${lowest ? ', lowest loss' : ''}`;
/** What a picture of WᵀW shows, in two lines: `drawn` of `kept` features. */
export const overlapsKey = (drawn: number, kept: number): readonly [string, string] => [
  `WᵀW of the ${drawn < kept ? `first ${drawn} of ${kept} ` : ''}features represented:`,
  'squares positive, discs negative',
];
/** In place of a picture whose file did not come. */
export const pictureMissing = 'This picture did not load. Reload the page to see it.';
export const showLarge = (title: string, shape: string): string => `${title}: ${shape}. Show large`;
export const shownLarge = (title: string): string => `${title}, large`;
export const lossAxis = 'loss, on a logarithmic axis';
export const lastStep = (step: string): string => `step ${step}`;
export const arrowLength = 'length of its arrow';
export const densityAxis = 'density 1 − S: how often a feature is on';
export const oneTimeIn = (times: number): string => `1 time in ${times}`;
export const dimensionalityAxis = 'dimensionality D of each feature';
export const densityShown = 'Density whose model is shown';
/** Where D is 0. */
export const dropped = 'dropped';
export const inputs = 'inputs';
export const outputs = 'outputs';
export const reading = 'reading';
export const afterBias = 'after the bias';
export const afterRelu = 'after the ReLU';
export const trueInput = 'true input';
export const valueOf = (feature: number): string => `Value of feature ${feature}`;
export const featureOn = (feature: number): string => `Feature ${feature} on`;

/*
 * The pentagon
 */

export const pentagonTitle = 'How a network arranges its features';
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

/*
 * Sparse data
 */

export const dataTitle = 'A batch of sparse data';
export const cellsOn = 'cells on';
export const noneOn = 'none on';
export const oneOn = 'one on';
export const twoOrMore = 'two or more';
export const together = 'two or more on together';
export const share = 'share';
export const thisBatch = 'this batch';
export const formula = 'formula';
export const byFormula = 'by formula';
export const featuresOn = 'features on';
export const samples = (count: number): string => plural(count, 'sample');
export const theseSamples = (count: number): string => `${count === 1 ? 'this' : 'these'} ${samples(count)}`;
export const ofSamples = (some: string, all: number): string => `${some} of ${samples(all)}`;
/** Shares are "8.59 %"; `shown` is how many samples the grid shows, where it is not all. */
export const dataTold = (data: {
  readonly sparsity: number;
  readonly cells: string;
  readonly features: number;
  readonly here: string;
  readonly batch: number;
  readonly there: string;
  readonly samples: number;
  readonly formula: string;
  readonly shown: string | undefined;
}): string =>
  `At sparsity ${data.sparsity}, ${data.cells} of the cells are on; two or more of ${features(data.features)} ` +
  `are on together in ${data.here} of ${theseSamples(data.batch)}, in ${data.there} of ` +
  `${samples(data.samples)}, and by the formula in ${data.formula}` +
  (data.shown === undefined ? '.' : `; the grid shows the first ${data.shown}.`);

/*
 * Importance
 */

export const importanceTitle = 'Importance, and which features are kept';
export const kept = 'kept';
export const nothing = 'nothing';
/** `features` is "0 and 1", or "nothing". */
export const keep = (restarts: number, features: string): string =>
  `${restarts} keep${restarts > 1 ? '' : 's'} ${features}`;
export const keepOthers = (restarts: number): string => keep(restarts, restarts > 1 ? 'other sets' : 'another set');
export const choices = (count: number, told: readonly string[]): string => `Of ${restarts(count)}, ${told.join(', ')}`;
export const keepsAll = (kept: string): string => `This model keeps ${kept}.`;
/** `alike`: all features weigh the same. */
export const keepsSome = (kept: string, lost: string, alike: boolean): string =>
  `This model keeps ${kept}, gives up ${lost}.` +
  (alike ? ' All matter alike, so any mixture is as good: what it keeps is chance.' : '');
export const importanceTold = (decay: number, told: string): string => `Importance decay ${decay}. ${told}`;

/*
 * Training
 */

export const trainingTitle = 'Loss over the steps of training';
export const trainingRestartsHelp =
  'How many models train side by side, each from its own seed. The one with the lowest loss is drawn strong.';
export const silence = 'always answering 0';
/** How the strong curve falls, within a sentence: at the start, and later. */
export const fallBegins = (loss: string, step: string): string => `${loss} at step ${step}`;
export const fall = (run: Readonly<Record<'first' | 'loss' | 'step' | 'factor', string>>): string =>
  `from ${run.first} at the start to ${run.loss} at step ${run.step}, a factor of ${run.factor}`;
export const strongFalls = (fall: string): string => `The strong curve falls ${fall}.`;
export const trainingTold = (run: {
  readonly sparsity: number;
  readonly fall: string;
  readonly silence: string;
  readonly restarts: string;
}): string =>
  `The loss of the restart drawn strong, at sparsity ${run.sparsity}: ${run.fall}. ` +
  `Always answering 0 costs ${run.silence}. Of ${run.restarts}.`;
export const lossOf = (restart: number): string => `loss, restart ${restart}`;

/*
 * The sweep
 */

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
  readonly weightless: string;
}): string =>
  `After ${run.step} of ${run.steps} steps, the best of ${restarts(run.restarts)} at each ` +
  `sparsity, importance decay ${run.decay}: ${run.panels.join(', ')}${run.weightless}.`;

/*
 * Dimensionality
 */

export const dimensionalityTitle = 'Feature dimensionality against density';
export const lowestLabel = 'Lowest density';
export const lowestHelp = (densities: number): string =>
  `${densities} densities are trained, evenly spaced in the logarithm from 1 down to this one.`;
export const columnLabel = 'Density shown beside';
export const columnHelp = (densities: number): string =>
  `Which of the ${densities} densities, counted from the dense end.`;
export const points = 'Points';
export const pointsHelp = 'The restart with the lowest loss at each density, or all of them.';
export const bestOfEach = 'best restart of each density';
export const allRestarts = 'all restarts';
export const dimensionalityRestartsHelp =
  'How many models train at each density, each from its own seed. The one with the lowest loss counts.';
export const featuresIn = (features: number, hidden: number): string => `${features} features in ${hidden}`;
export const timeLeft = 'time left';
export const nearLine = (near: number): string => `within ${near} of a line`;
export const sumOfD = 'sum of D';
export const sumOfDAt = (density: string): string => `sum of D at ${density}`;
export const dimensionalityColumns = [
  'density',
  'loss',
  'shape',
  'represented',
  'sum of D',
  'D of the represented features',
] as const;
/** `onPlateaus` is "80 of 101", `density` "density 0.1", `name` what the model there is called. */
export const dimensionalityTold = (run: {
  readonly features: number;
  readonly hidden: number;
  readonly densities: number;
  readonly lowest: number;
  readonly restarts: number;
  readonly step: string;
  readonly steps: string;
  readonly onPlateaus: string;
  readonly near: number;
  readonly density: string;
  readonly name: string;
  readonly weightless: string;
}): string =>
  `Dimensionality of ${features(run.features)} in ${dimensions(run.hidden)} at ${run.densities} densities ` +
  `from 1 to ${run.lowest}, best of ${restarts(run.restarts)}, after ` +
  `${run.step} of ${run.steps} steps: ${run.onPlateaus} represented ` +
  `features lie within ${run.near} of 1, 2/3, 1/2 or 2/5. At ${run.density}: ${run.name}${run.weightless}.`;

/*
 * Interference
 */

export const interferenceTitle = 'Interference by hand';
export const input = 'Input';
export const hiddenPoint = 'Hidden point';
export const off = 'off';
export const pointAt = (point: string): string => `hidden point ${point}`;
export const sparseTitle = 'Sparse: one on';
export const sparseError = 'error, sparse';
export const denseTitle = 'Dense: all on';
export const denseError = 'error, dense';
export const ownError = 'error of this input';
export const compare = 'Sparse beside dense';
export const backToInputs = 'Back to the inputs';
export const pairHint = 'The same input 0, alone and in company.';
export const ringHint = 'Drag the ring, or move it with the arrow keys.';
export const presetOne = 'One on';
export const presetTwo = 'Two on';
export const presetAll = 'All on';

/*
 * The page: notices, theme, clipboard, failures
 */

export const colourTheme = 'Colour theme';
export const themes: Readonly<Record<'auto' | 'light' | 'dark', string>> = {
  auto: 'auto',
  light: 'light',
  dark: 'dark',
};
export const dismiss = 'Dismiss this notice';
export const offline = 'You are offline. This page works all the same; other sites have to wait.';
/** `pairs` are parts of a link, "pentagon.size=3" each. */
export const ignoredInLink = (pairs: readonly string[]): string =>
  `This part of the link was ignored, as it is no setting of the page: ${pairs.join(', ')}`;

export const reload = 'Reload the page';
/** What to do, after what could not be loaded. */
const gone = 'could not be loaded. The page may have been published anew: a reload keeps your settings.';
/** `name` is a control or a part of the page. */
export const notLoaded = (name: string): string => `“${name}” ${gone}`;
export const stillLoading = (name: string): string => `“${name}” is still loading …`;
export const notStarted = `This figure could not start: its code ${gone}`;
export const stillStarting = 'This figure is still loading …';
/* Names of parts that nobody presses. */
export const readingHelps = 'Helps for reading';
export const keptAnswers = 'Kept answers';
export const copyButtons = 'Copy buttons';
export const dials = 'Numbers in the text';
export const numberFields = 'Number fields';
export const swipes = 'Scrolling over sliders';
export const offlineReading = 'Reading offline';

export const copy = 'Copy';
/* For two seconds in place of a button's label. */
export const copied = 'Copied';
export const notPossible = 'Not possible here';
/** Stands above a line with the link, where the page may not copy by itself. */
export const copyThis = 'Copy this link by hand: ';

/*
 * Playing and the engine's chip
 */

/* Beside `play`, on the same button. */
export const pause = 'Pause';
export const watchIt = 'Watch it train';
/** What a screen reader hears of the slider's place. */
export const atStep = (step: number): string => `step ${step}`;

/** 1234567 -> "1.23 million", 48210 -> "48,200": three digits are enough for a speed. */
export const rough = (value: number): string =>
  value >= 1e6 ? `${(value / 1e6).toPrecision(3)} million` : count(Number(value.toPrecision(3)));
/**
 * `engine` is "cpu" or "cpu × 2". `speed` is "48,200" or "1.23 million", or empty while there is none. `notes` are the
 * engines that were passed over, each with its reason: "webgpu: this browser has no WebGPU".
 */
export const chip = (engine: string, speed: string, notes: readonly string[]): string =>
  `${engine}${speed && ` · ${speed} steps/s`}${notes.map((note) => ` · not ${note}`).join('')}`;

/*
 * The pin
 */

export const pinned = 'Pinned';
/** `title` is the figure's. */
export const pinnedRun = (title: string): string => `Pinned run: ${title}`;
export const unpin = 'Unpin';
export const unpinRun = 'Unpin this run';
/** Stands after `pinned`, where otherwise each setting stands that differs. */
export const sameSettings = 'with the settings of now';

/*
 * Sharing
 */

/** `title` is the figure's. */
export const shareTitle = (title: string): string => `Share “${title}”`;
export const link = 'Link';
export const qrLabel = 'QR code of the link';
export const showCodeLarge = 'Show the code large';
export const whereOpens = 'Where the link opens';
export const opensAtFigure = 'Opens at this figure';
/** Heads a list of the lesson's headings. */
export const opensAt = 'Opens at';
/** `fine`: the code of so long a link has small squares. `others`: figures for which something is held or asked. */
export const shareNote = (characters: number, fine: boolean, others: number): string =>
  `${characters} characters${fine ? ', which makes a fine-grained code: show it large' : ''}. ` +
  'It opens with the settings that all figures have now.' +
  (others > 0 ? ` What you chose for ${plural(others, 'other figure')} is in it too.` : '');

export const forClass = 'For a class';
export const tooLongForCode =
  'This link is too long for a code. A shorter question makes it shorter; the link itself can be copied as it is.';
export const askLabel = (most: number): string => `A question above the figure, up to ${most} characters`;
export const holdHelp =
  'A locked control is seen and cannot be changed; a hidden one is out of sight, though phrases in the lesson may ' +
  'still set it. Results always stay, and one button gives it all back.';
export const holds: Readonly<Record<'show' | 'lock' | 'hide', string>> = { show: 'Show', lock: 'Lock', hide: 'Hide' };
export const playControls = 'Play controls';
export const readyMade = 'Ready-made settings';
export const allOfMore = `All of “${moreSettings}”`;

export const inAnotherPage = 'In another page';
export const frameNote = 'The figure alone, with a link back to the lesson.';
export const frameLabel = 'Code of the frame';
export const copyCode = 'Copy code';
/** What the browser's tab says of a figure alone. */
export const aloneTitle = (title: string, lesson: string): string => `${title} – ${lesson}`;
/** The line under a figure alone, in pieces: `lesson` is a link, named as the lesson. */
export const fromLesson = <Link>(lesson: Link): (Link | string)[] => ['From ', lesson];

/* What students see. */
export const questionInLink = 'A question that came with this link';
/** One list may be empty, and not both. */
export const heldByLink = (locked: readonly string[], hidden: readonly string[]): string => {
  const done = [['locks', locked] as const, ['hides', hidden] as const].filter(([, names]) => names.length > 0);
  return `This link, perhaps a teacher’s, ${done.map(([does, names]) => `${does} ${names.join(', ')}`).join('; ')}.`;
};
/** Said when a phrase in the lesson would have changed locked settings. */
export const leftAlone = (names: readonly string[]): string => `So that phrase left ${names.join(', ')} as it is.`;
export const showEverything = 'Show everything';
export const everythingShown = 'Everything is shown, and yours to change.';

/*
 * Saving, and the run as Python
 */

/** What a screen reader hears of a saved picture; `told` is the sentence that describes it. */
export const pictureLabel = (title: string, told: string): string => `${title}. ${told}`;
export const pythonHelp = 'The same models in PyTorch, with the settings of the run in the figure.';
export const scriptLabel = 'The script';
export const download = 'Download';

/*
 * Keys
 */

/* The words on keys, as a keyboard of the language has them. */
export const tab = 'Tab';
export const enter = 'Enter';
export const space = 'Space';
export const escape = 'Esc';
export const pageUp = 'Page↑';
export const pageDown = 'Page↓';
export const home = 'Home';
export const end = 'End';

export const anywhere = 'Anywhere';
export const tabDoes = 'The next link or control; with Shift the one before';
export const enterDoes = 'Press a button, open a menu or a small picture';
export const escapeDoes = 'Close a glossary entry, the contents or this list';
export const thisList = 'This list';

export const inFigure = 'In a figure that has the focus, by Tab or a click';
export const playOrPause = 'Play or pause';
export const restartRun = 'Restart the run';
export const keepPinned = 'Keep this run pinned beside the next';
export const unpinIt = 'Unpin it';
export const copyFigureLink = 'Copy the figure’s link';
export const stepOn = 'One recorded step on';
export const stepBack = 'One recorded step back';

export const onSlider = 'On a slider';
export const onePlace = 'One place on or back';
export const tenPlaces = 'Ten places';
export const toEnds = 'To its ends';

export const onRing = 'On the ring of a hidden point';
export const moveRing = 'Move it; with Shift five times as far';
export const ringBack = 'Back to where the inputs put it';

export const lettersAct = 'Letters and ? act as listed';

/*
 * Questions, dials and the glossary, once alive
 */

export const clear = 'Clear';
/* Each follows `right` or `wrong`. */
export const answerKept = 'Kept on this device only.';
export const answerNotKept = 'This browser keeps no answers for the page.';
/** Alone: the question's answers have changed since. */
export const answerGone = 'The answer kept here before is none of these.';
/** Names a number in the prose that can be changed; `setting` is a label such as "Sparsity S". */
/** What a number field takes, where it refuses what is written in it. */
export const takes = (whole: boolean, min: string, max: string): string =>
  `${whole ? 'A whole number' : 'A number'} from ${min} to ${max}`;
export const inText = (setting: string): string => `${setting}, in the text`;
export const glossary = 'Glossary';
export const allTerms = 'All terms';
