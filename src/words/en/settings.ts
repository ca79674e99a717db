/* Settings, as forms and sentences name them. */
export const sparsityLabel = 'Sparsity S';
export const sparsityHelp = 'The probability that a feature is off. At 0 every feature is always on.';
export const densityLabel = 'Density p';
export const densityHelp = 'The probability that a feature is on. At 1 every feature is always on.';
export const decayLabel = 'Importance decay';
export const decayHelp = 'Feature i counts decay to the power i in the loss. At 1 all features matter equally.';
export const seedLabel = 'Seed';
export const seedHelp =
  'Fixes the initial weights and all data: the same seed gives the same picture on every machine.';
export const featuresLabel = 'Features n';
export const featuresHelp = 'How many features the data has.';
export const hiddenLabel = 'Hidden dimensions m';
export const hiddenHelp = 'How many numbers the model squeezes the features into.';
export const lowestLabel = 'Lowest density';
export const lowestHelp = (densities: number): string =>
  `${densities} densities are trained, from 1 down to this one, evenly spaced on a logarithmic axis.`;
export const stepsLabel = 'Steps';
export const stepsHelp = 'How many training steps a run takes.';
export const batchLabel = 'Batch size';
export const batchHelp = 'How many fresh samples each step sees.';
export const rateLabel = 'Learning rate';
export const rateHelp = 'The learning rate at the start; it falls to 0 along a cosine.';
export const restartsLabel = 'Restarts';
export const restartsHelp =
  'How many models train side by side, each from its own seed. The one with the lowest loss is shown large.';
export const outputLabel = 'Output';
export const outputHelp = 'Whether a ReLU clips what is below 0. Without it the model is linear from end to end.';
export const outputRelu = 'with ReLU';
export const outputLinear = 'linear';
export const outputReadout = 'output';
export const shownLabel = 'Restart shown large';
export const shownHelp = '0 shows the restart with the lowest loss, 1 the first one, and so on.';
export const dragThis = 'Drag this';
/** Names the row of marks under a slider; `setting` is a label such as "Sparsity S". */
export const marksOf = (setting: string): string => `Marks of ${setting}`;
/** What the picture's own controls set. */
export const byHandHelp = 'As set in the picture.';
export const pickedLabel = 'What is shown';

/** How a kept setting differs from that of now. */
export const nowOther = (setting: string, kept: string, now: string): string => `${setting} ${kept}, now ${now}`;
