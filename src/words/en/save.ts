/* Saving, and the run as Python. */
/** What a screen reader hears of a saved picture; `told` is the sentence that describes it. */
export const pictureLabel = (title: string, told: string): string => `${title}. ${told}`;
export const pythonHelp = 'The same models in PyTorch, with the settings of the run in the figure.';
export const scriptLabel = 'The script';
export const download = 'Download';
