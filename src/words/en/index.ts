/*
 * All that the page says in English, outside the lesson's Markdown: labels, messages, sentences about pictures, a file
 * for each part of the house and each figure. Another language is a folder like this one with the same names, and a
 * folder of Markdown beside the English one. What needs a number or a name is a function, so that each language can
 * build its own sentence. Numbers come ready written, the same in all languages, unless a word depends on how many
 * there are.
 */

/** What `lang` says of the page: the language's BCP 47 tag. */
export const language = 'en';

export { list, featureList, restarts, features, dimensions, part, rough, about } from './counts.ts';
export * from './engine.ts';
export * from './everywhere.ts';
export * from './figure.ts';
export * from './inside.ts';
export * from './keys.ts';
export * from './lesson.ts';
export { plateauName, shapeOfParts } from './parts.ts';
export * from './pin.ts';
export * from './playback.ts';
export * from './plots.ts';
export * from './readings.ts';
export * from './save.ts';
export * from './settings.ts';
export { shapeName, ofShape, keep } from './shapes.ts';
export * from './share.ts';
export * from './shell.ts';
export * from './widgets/absolute.ts';
export * from './widgets/antiprism.ts';
export * from './widgets/attack.ts';
export * from './widgets/crossing.ts';
export * from './widgets/data.ts';
export * from './widgets/dictionary.ts';
export * from './widgets/dimensionality.ts';
export * from './widgets/importance.ts';
export * from './widgets/interference.ts';
export * from './widgets/jumps.ts';
export * from './widgets/many-features.ts';
export * from './widgets/neurons.ts';
export * from './widgets/pentagon.ts';
export * from './widgets/phase-diagram.ts';
export * from './widgets/playground.ts';
export * from './widgets/solids.ts';
export * from './widgets/sparsity-sweep.ts';
export * from './widgets/together.ts';
export * from './widgets/training.ts';
export * from './widgets/unequal.ts';
