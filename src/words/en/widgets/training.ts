/* Training. */
export const trainingTitle = 'Loss over the steps of training';
export const trainingRestartsHelp =
  'How many models train side by side, each from its own seed. The one with the lowest loss is drawn bold.';
export const silence = 'always answering 0';
/** How the strong curve falls, within a sentence: at the start, and later. */
export const fallBegins = (loss: string, step: string): string => `${loss} at step ${step}`;
export const fall = (run: Readonly<Record<'first' | 'loss' | 'step' | 'factor', string>>): string =>
  `from ${run.first} at the start to ${run.loss} at step ${run.step}, a factor of ${run.factor}`;
export const strongFalls = (fall: string): string => `The bold curve falls ${fall}.`;
export const trainingTold = (run: {
  readonly sparsity: number;
  readonly fall: string;
  readonly silence: string;
  readonly restarts: string;
}): string =>
  `The loss of the restart drawn bold, at sparsity ${run.sparsity}: ${run.fall}. ` +
  `Always answering 0 costs ${run.silence}. Of ${run.restarts}.`;
export const lossOf = (restart: number): string => `loss, restart ${restart}`;
