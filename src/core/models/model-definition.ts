/* What a network has to give. */
import type { Columns } from '../geometry/geometry.ts';
import type { Spec } from '../spec.ts';

/** A model's size and the function of its last layer. */
export type Size = Pick<Spec, 'features' | 'hidden' | 'output'>;

/** What the parameters of a model are called: those of the way down to the hidden layer, and up again. */
export type Name = 'down' | 'up' | 'hiddenBias' | 'bias';

/** One kind of parameters: a matrix, or a bias as a matrix of one row. */
export interface Tensor {
  readonly name: Name;
  readonly rows: number;
  readonly columns: number;
  /**
   * How it starts: `normal` as the paper's weights, `uniform` as He et al. 2015 start a layer before a ReLU, `narrow` as
   * PyTorch starts a linear layer, or at 0.
   */
  readonly start: 'normal' | 'uniform' | 'narrow' | 'zero';
}

/** Where a network leads an input. */
export interface Way {
  /** [hidden] */
  readonly hidden: Float64Array;
  /** [feature] */
  readonly output: Float64Array;
}

export interface ModelDefinition {
  /** The parameters in the order in which they stand in a frame. */
  tensors(size: Size): readonly Tensor[];
  forward(size: Size, parameters: Float32Array, x: ArrayLike<number>): Way;
  /** What the output for an input should be. */
  target(x: number): number;
  /** The directions that the model has learned. */
  columns(size: Size, parameters: Float32Array): Columns;
  /** Brings parameters back to where they must be, at the start and after each update. */
  settle?(size: Size, parameters: Float32Array): void;
}
