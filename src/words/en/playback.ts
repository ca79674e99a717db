/* Playing, and the chip of the engine. */
/* Beside `play`, on the same button. */
export const pause = 'Pause';
export const watchIt = 'Watch it train';
export const watchAgain = 'Watch it again';
/** What a screen reader hears of the slider's place. */
export const atStep = (step: number): string => `step ${step}`;

/**
 * `engine` is "cpu" or "cpu × 2". `speed` is "48,200" or "1.23 million", or empty while there is none. `notes` are the
 * engines that were passed over, each with its reason: "webgpu: this browser has no WebGPU".
 */
export const chip = (engine: string, speed: string, notes: readonly string[]): string =>
  `${engine}${speed && ` · ${speed} steps/s`}${notes.map((note) => ` · not ${note}`).join('')}`;
