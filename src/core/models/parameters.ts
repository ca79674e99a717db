/* The parameters of a model, one tensor after the other. */
import type { Name, Tensor } from './model-definition.ts';

/** How many parameters a model of these tensors has. */
export const countOf = (tensors: readonly Tensor[]): number =>
  tensors.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** Each tensor as a view of the parameters; one that a model lacks is empty. */
export function partsOf(tensors: readonly Tensor[], parameters: Float32Array): Record<Name, Float32Array> {
  const none: Float32Array = new Float32Array(0);
  const parts = { down: none, up: none, hiddenBias: none, bias: none };
  let at = 0;
  for (const { name, rows, columns } of tensors) {
    parts[name] = parameters.subarray(at, at + rows * columns);
    at += rows * columns;
  }
  return parts;
}

/** M x + start, for M [start.length, x.length]. [start.length] */
export const times = (matrix: ArrayLike<number>, x: ArrayLike<number>, start: ArrayLike<number>): Float64Array =>
  Float64Array.from(start, (sum, row) => {
    for (let i = 0; i < x.length; i++) sum += matrix[row * x.length + i] * x[i];
    return sum;
  });

/** M^T x + start, for M [x.length, start.length]. [start.length] */
export const timesTransposed = (
  matrix: ArrayLike<number>,
  x: ArrayLike<number>,
  start: ArrayLike<number>,
): Float64Array =>
  Float64Array.from(start, (sum, column) => {
    for (let i = 0; i < x.length; i++) sum += matrix[i * start.length + column] * x[i];
    return sum;
  });

/** What is above 0. */
export const relu = (values: Float64Array): Float64Array => values.map((value) => Math.max(0, value));
