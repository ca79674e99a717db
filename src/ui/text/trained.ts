/* What figures say of trained models: how far the run has come, which shapes there are, one model's numbers. */
import * as words from '#words';
import { bestOf, shapesOf } from '../../core/frame.ts';
import { dimensionality, norms } from '../../core/geometry/geometry.ts';
import type { Shape } from '../../core/geometry/geometry.ts';
import { weighed } from '../../core/feature-importance.ts';
import type { Model } from '../../core/model.ts';
import { instances } from '../../core/spec.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { count, fixed, scientific, tally } from '../../core/format.ts';
import type { Values } from '../settings.ts';
import type { Readout, View } from '../widget.ts';

export interface Trained<V = Values> extends View<V> {
  readonly spec: Spec;
  readonly frame: Frame;
  readonly newest: Frame;
}

/** Whether there is a frame to draw, and with it all else. */
export const trained = <V>(view: View<V>): view is Trained<V> => view.frame !== undefined;

/** "1,240 / 3,000" */
export const stepReadout = ({ spec, frame, values }: View<{ readonly steps: number }>): Readout => {
  const steps = count(spec?.steps ?? values.steps);
  return { label: words.stepReadout, value: `${count(frame?.step ?? 0)} / ${steps}`, longest: `${steps} / ${steps}` };
};

/** "5 pentagon, 3 square", or "5 keep 6, 3 keep 5": how often each shape comes, the commonest first. */
export const shapeTally = (shapes: readonly Shape[]): string => tally(shapes, words.ofShape);

/** Goes on after what the models are: that there is no ReLU, and which features weigh nothing, where it is so. */
export function besides(spec: Spec): string {
  const heavy = weighed(spec);
  const light = Array.from({ length: spec.features }, (_, i) => i).filter((i) => !heavy.includes(i));
  return (spec.output === 'linear' ? words.noRelu : '') + (light.length > 0 ? words.weightless(light) : '');
}

/** Says in the line of numbers that there is no ReLU, where there is none. */
export const outputReadout = (spec: Spec | undefined): Readout[] =>
  spec?.output === 'linear' ? [{ label: words.outputReadout, value: words.outputLinear }] : [];

/** "8 restarts: 6 pentagon, 2 square" */
export const restartsText = (spec: Spec, frame: Frame): string =>
  words.restartShapes(instances(spec), shapeTally(shapesOf(spec, frame))) + besides(spec);

/** The restart shown large: the reader's choice, else the one with the lowest loss in the newest frame. */
export function restartShown({ values, spec, newest }: View<{ readonly shown: number }>): number {
  if (values.shown > 0 && spec && values.shown <= instances(spec)) return values.shown - 1;
  return newest ? bestOf(newest) : 0;
}

/** The loss of that restart. */
export const lossReadout = (view: View<{ readonly shown: number }>): Readout => ({
  label: words.loss,
  value: view.frame ? scientific(view.frame.evaluation[restartShown(view)]) : '–',
});

/** With more hidden dimensions than this a table has no coordinates: too many numbers to look through. */
const COORDINATES = 8;

/** Which rows of W a table shows. */
const rowsOfW = (hidden: number): number[] => Array.from({ length: hidden > COORDINATES ? 0 : hidden }, (_, j) => j);

/** The names of the columns of `modelRows`. */
export const modelColumns = (hidden: number): string[] => [
  ...words.modelColumns,
  ...rowsOfW(hidden).map(words.rowOfW),
  words.bias,
];

/** A model's numbers as rows of a table, one for each feature. */
export function modelRows(model: Model): (string | number)[][] {
  const { features, hidden, weights, bias } = model;
  const [lengths, shares] = [norms(model), dimensionality(model)];
  return Array.from({ length: features }, (_, i) => [
    i,
    ...[lengths[i], shares[i], ...rowsOfW(hidden).map((j) => weights[j * features + i]), bias[i]].map((value) =>
      fixed(value, 3),
    ),
  ]);
}
