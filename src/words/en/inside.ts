/* What is inside a model, above its numbers. */

export const insideLabel = 'Inside the model';
/** `drawn` of `features` rows: what each output reads of each feature when that one is on at 1, and its bias. */
export const overlapCaption = (drawn: number, features: number): string =>
  `WᵀW and b${drawn < features ? ` of the first ${drawn} features` : ''}: what each output (row) reads of each feature (column), and its bias`;
export const feature = 'feature';
export const howManyOn = 'features on';
export const ofInputs = 'of inputs';
export const ofTheLoss = 'of the loss';
export const byFeature = (told: number, features: number): string =>
  `Which features the loss is spent on${told < features ? `, the first ${told}` : ''}`;
export const byOn = 'Which inputs it comes from';
/** "3 or more" */
export const orMore = (count: number): string => `${count} or more`;
