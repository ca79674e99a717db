/* Interference. */
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
