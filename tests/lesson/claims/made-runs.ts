/* Finished runs of models made by hand, for promises to be counted on. */
import type { Frame, Law, Spec } from '../../../src/core/spec.ts';
import type { Run } from '../../../src/lesson/claims/run.ts';
import type { Values } from '../../../src/ui/settings.ts';
import { widget } from '../../../src/ui/widget.ts';

/** A promise, how many keep it, and of how many, one if it is left out. */
export type Case = readonly [text: string, hits: number, of?: number];

/** What is promised of one run. */
export interface Cases {
  readonly about: string;
  readonly run: Run;
  readonly cases: readonly Case[];
}

/** [hidden] */
type Column = readonly number[];

/** Unit columns in a plane at these angles, in degrees; undefined is a dropped feature. */
export const columns = (...degrees: (number | undefined)[]): Column[] =>
  degrees.map((d) => (d === undefined ? [0, 0] : [Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)]));

export const pentagon = columns(0, 72, 144, 216, 288);
export const square = columns(0, 90, 180, 270, undefined);
export const cross = columns(0, 90, undefined, undefined, undefined);

export interface Made {
  readonly columns: readonly Column[];
  readonly loss: number;
  readonly density?: number;
  readonly bias?: number;
}

function spec(models: readonly Made[], law?: Law): Spec {
  const { columns } = models[0];
  const size = { features: columns.length, hidden: columns[0].length };
  const all = { ...size, steps: 10, batch: 1, rate: 0.1, schedule: 'cosine', output: 'relu' } as const;
  const density = models.map(({ density = 0.1 }) => density);
  return { ...all, density, decay: models.map(() => 0.9), seed: models.map((_, i) => i), ...(law && { law }) };
}

const frame = (step: number, models: readonly Made[]): Frame => ({
  step,
  loss: Float32Array.from(models, () => 0),
  evaluation: Float32Array.from(models, ({ loss }) => loss),
  parameters: Float32Array.from(
    models.flatMap(({ columns, bias = 0 }) => [
      ...columns[0].flatMap((_, row) => columns.map((c) => c[row])),
      ...columns.map(() => bias),
    ]),
  ),
});

interface Around {
  /** The instances that the figure shows. */
  readonly best?: readonly number[];
  readonly law?: Law;
  readonly values?: Values;
  /** The models of the frames before the last, from the start on. */
  readonly before?: readonly (readonly Made[])[];
}

/** A run that ends with these frames. */
export function runOf(spec: Spec, history: readonly Frame[], { best = [0], values = {} }: Around = {}): Run {
  const shown = widget({
    ...{ name: 'toy', title: '', settings: {}, best: () => best, draw: () => undefined, describe: () => '' },
    ...{ shape: () => 'square pentagon', readouts: () => [], table: () => ({ columns: [], rows: [] }) },
  });
  const last = history.at(-1)!;
  return { widget: shown, spec, frame: last, view: { values, spec, frame: last, newest: last, history } };
}

/** A run that ends with these models; on its way their losses were 100 times what they are, unless something else is told. */
export function made(models: readonly Made[], around: Around = {}): Run {
  const { before = [models.map((model) => ({ ...model, loss: 100 * model.loss }))] } = around;
  const way = before.map((all, at) => frame(at, all));
  return runOf(spec(models, around.law), [...way, frame(10, models)], around);
}

/** A run of other networks than the paper's, which ends with these parameters. */
export function ended(spec: Spec, parameters: readonly (readonly number[])[]): Run {
  const evaluation = Float32Array.from(parameters, (_, i) => i + 1);
  const last = { step: spec.steps, loss: evaluation, evaluation, parameters: Float32Array.from(parameters.flat()) };
  return runOf(spec, [last]);
}
