/* Engines, and why they cannot run. */
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
