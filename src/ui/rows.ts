/* A model's numbers as rows of a table, one for each feature. */
import * as words from '#words';
import { dimensionality, norms } from '../core/geometry.ts';
import type { Model } from '../core/model.ts';

/** The names of the columns of `modelRows`. */
export const MODEL_COLUMNS = words.modelColumns;

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
