/* A run as data, with which anyone can check it by other means. */
import { dimensionality, represented, shape } from '../../core/geometry.ts';
import { instances } from '../../core/spec.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { parametersOf } from '../../core/frame.ts';
import type { Name, Tensor } from '../../core/models/model-definition.ts';
import { partsOf } from '../../core/models/parameters.ts';
import { networkOf } from '../../core/models/model-table.ts';
import type { Values } from '../../ui/settings.ts';

/** A matrix as its rows. */
const rowsOf = (values: Float32Array, columns: number): number[][] =>
  Array.from({ length: values.length / columns }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);

/** Parameters by name: `weights` and `bias`, or each matrix and its bias by their part where there are two. */
function named(
  { name, columns }: Tensor,
  all: readonly Tensor[],
  parts: Record<Name, Float32Array>,
): [string, unknown] {
  const two = all.some((tensor) => tensor.name === 'up');
  const biases = all.some((tensor) => tensor.name === 'hiddenBias');
  const names = {
    down: two ? 'encoder' : 'weights',
    up: 'decoder',
    hiddenBias: 'encoderBias',
    bias: biases ? 'decoderBias' : 'bias',
  };
  return [names[name], name === 'down' || name === 'up' ? rowsOf(parts[name], columns) : [...parts[name]]];
}

/** One trained model with all its numbers, unrounded. */
function instance(spec: Spec, frame: Frame, i: number): object {
  const network = networkOf(spec);
  const tensors = network.tensors(spec);
  const own = parametersOf(spec, frame, i);
  const parts = partsOf(tensors, own);
  const columns = network.columns(spec, own);
  return {
    density: spec.density[i],
    decay: spec.decay[i],
    ...(spec.importance && { importance: spec.importance[i] }),
    seed: spec.seed[i],
    loss: frame.loss[i],
    evalLoss: frame.evaluation[i],
    ...Object.fromEntries(tensors.map((tensor) => named(tensor, tensors, parts))),
    represented: represented(columns).length,
    dimensionality: [...dimensionality(columns)],
    shape: shape(columns),
  };
}

export interface RunData {
  readonly widget: string;
  readonly settings: Values;
  readonly spec: Spec;
  readonly engine: string;
  readonly frame: Frame;
  /** The instance shown large, or one for each density. */
  readonly best: number | readonly number[] | undefined;
}

/** The run as JSON text. */
export function runJson({ widget, settings, spec, engine, frame, best }: RunData): string {
  const all = Array.from({ length: instances(spec) }, (_, i) => instance(spec, frame, i));
  return JSON.stringify({ widget, settings, spec, engine, step: frame.step, instances: all, best }, null, 2);
}
