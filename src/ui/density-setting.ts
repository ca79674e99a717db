/* The density of features, for figures that speak of it and not of sparsity. */
import * as words from '#words';
import type { NumberSetting } from './settings.ts';

/** A setting for the probability that a feature is on, on a logarithmic slider. */
export const density = (value: number): NumberSetting => ({
  kind: 'number',
  label: words.densityLabel,
  help: words.densityHelp,
  default: value,
  min: 0.001,
  max: 1,
  whole: false,
  scale: 'log',
  place: 'main',
  form: { min: 0.01, max: 1 },
});
