/* A run as data, with which anyone can check it by other means. */
import { dimensionality, represented, shape } from '../../core/geometry/geometry.ts';
import { instances } from '../../core/spec.ts';
import type { Frame, HiddenLaw, Spec } from '../../core/spec.ts';
import { foundFeatures } from '../../core/findings/found-features.ts';
import { parametersOf } from '../../core/frame.ts';
import type { Name, Tensor } from '../../core/models/model-definition.ts';
import { partsOf } from '../../core/models/parameters.ts';
import { networkOf } from '../../core/models/model-table.ts';
import type { Values } from '../../ui/settings.ts';
import type { View, Widget } from '../../ui/widget.ts';

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

/** A model's parameters by name. */
function numbersOf(spec: Spec, own: Float32Array): object {
  const tensors = networkOf(spec).tensors(spec);
  const parts = partsOf(tensors, own);
  return Object.fromEntries(tensors.map((tensor) => named(tensor, tensors, parts)));
}

/** One trained model with all its numbers, unrounded. */
function instance(spec: Spec, frame: Frame, i: number): object {
  const own = parametersOf(spec, frame, i);
  const columns = networkOf(spec).columns(spec, own);
  return {
    density: spec.density[i],
    decay: spec.decay[i],
    ...(spec.importance && { importance: spec.importance[i] }),
    seed: spec.seed[i],
    loss: frame.loss[i],
    evalLoss: frame.evaluation[i],
    ...numbersOf(spec, own),
    represented: represented(columns).length,
    dimensionality: [...dimensionality(columns)],
    shape: shape(columns),
  };
}

/** The model whose hidden points autoencoders read, and each of these with what it has found. */
function dictionary(spec: Spec, law: HiddenLaw, frame: Frame): object {
  const autoencoders = foundFeatures(spec, law, frame).map(({ silent, cosines, recovered }, i) => ({
    seed: spec.seed[i],
    loss: frame.loss[i],
    evalLoss: frame.evaluation[i],
    ...numbersOf(spec, parametersOf(spec, frame, i)),
    silent: silent.flatMap((still, latent) => (still ? [latent] : [])),
    cosines,
    recovered,
  }));
  return { model: numbersOf(law.of, law.parameters), autoencoders };
}

/** The way of a run: what each instance loses at each recorded step, and the matrices of the one shown. */
const wayOf = (spec: Spec, shown: number, history: readonly Frame[]): object[] =>
  history.map((frame) => ({
    step: frame.step,
    evalLoss: [...frame.evaluation],
    ...numbersOf(spec, parametersOf(spec, frame, shown)),
  }));

export interface RunData {
  readonly widget: string;
  readonly settings: Values;
  readonly spec: Spec;
  readonly engine: string;
  readonly frame: Frame;
  /** The instance shown large, or one for each density. */
  readonly best: number | readonly number[] | undefined;
  /** The recorded frames, of a figure that shows the way of one instance. */
  readonly history?: readonly Frame[];
}

/** What a figure shows, as data; undefined where nothing is trained yet. */
export function dataOf(widget: Widget, view: View, engine: string): RunData | undefined {
  const { spec, frame, values, history } = view;
  const way = widget.past ? { history } : {};
  return (
    spec && frame && { widget: widget.name, settings: values, spec, engine, frame, best: widget.best?.(view), ...way }
  );
}

/** The run as JSON text. */
export function runJson({ widget, settings, spec, engine, frame, best, history }: RunData): string {
  const { law } = spec;
  const trained =
    law?.kind === 'hidden'
      ? dictionary(spec, law, frame)
      : { instances: Array.from({ length: instances(spec) }, (_, i) => instance(spec, frame, i)) };
  const asked = law?.kind === 'hidden' ? { ...spec, law: { kind: law.kind, of: law.of } } : spec;
  const way = history && typeof best === 'number' ? { history: wayOf(spec, best, history) } : {};
  return JSON.stringify({ widget, settings, spec: asked, engine, step: frame.step, ...trained, best, ...way }, null, 2);
}
