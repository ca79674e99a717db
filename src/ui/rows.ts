/* A model's numbers as rows of a table, one for each feature. */
import { dimensionality, norms } from '../core/geometry.ts';
import type { Model } from '../core/model.ts';

export const MODEL_COLUMNS = ['feature', 'norm', 'dimensionality D', 'W, first row', 'W, second row', 'bias'] as const;

export function modelRows(model: Model): (string | number)[][] {
  const { features, hidden, weights, bias } = model;
  const [lengths, shares] = [norms(model), dimensionality(model)];
  return Array.from({ length: features }, (_, i) => [
    i,
    lengths[i].toFixed(3),
    shares[i].toFixed(3),
    weights[i].toFixed(3),
    hidden > 1 ? weights[features + i].toFixed(3) : '',
    bias[i].toFixed(3),
  ]);
}
