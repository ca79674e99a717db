/*
 * Interference by hand: a trained model of five features in two dimensions. The reader drags its inputs by the tips of
 * their arrows, or the hidden point itself. Each output shows what it reads, what the bias takes and what the ReLU clips.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { shape } from '../core/geometry/geometry.ts';
import type { Model } from '../core/model.ts';
import { probeInputs, probePoint, squaredError } from '../core/findings/readings.ts';
import type { Probe } from '../core/findings/readings.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { panels } from '../plots/bars/panels.ts';
import type { PanelData } from '../plots/bars/panels.ts';
import { pointHandle, tipHandle } from '../plots/arrows/plane-handles.ts';
import { column } from '../plots/arrows/plane.ts';
import { picks } from '../plots/picks.ts';
import type { Pick } from '../plots/picks.ts';
import { axisOf, shareOf } from '../plots/bars/reading-bars.ts';
import type { Axis } from '../plots/bars/reading-bars.ts';
import { fixed, scientific } from '../core/format.ts';
import { inputWord, inShort, pointText, PROBE_COLUMNS, probeRows, told, way } from '../ui/text/reading-words.ts';
import { byHand, picked } from '../ui/later-settings.ts';
import { batch, decay, rate, restarts, seed, sparsity, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { stepReadout } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import type { Change, View } from '../ui/widget.ts';

const NAMES = ['x0', 'x1', 'x2', 'x3', 'x4'] as const;
const input = (value: number) => byHand(value, { label: words.input, min: 0, max: 1 });
const coordinate = () => byHand(0, { label: words.hiddenPoint, min: -2, max: 2 });

const settings = {
  sparsity: sparsity(0.9, { place: 'more' }),
  decay: decay(0.9),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8),
  x0: input(1),
  x1: input(0),
  x2: input(0),
  x3: input(0),
  x4: input(0),
  from: picked('inputs', 'point'),
  hx: coordinate(),
  hy: coordinate(),
  show: picked('own', 'pair'),
};
type Values = ValuesOf<typeof settings>;

/** The same input of feature 0, alone and in company. */
const PAIR = [
  { title: words.sparseTitle, error: words.sparseError, inputs: [0.9, 0, 0, 0, 0] },
  { title: words.denseTitle, error: words.denseError, inputs: [0.9, 0.5, 0.7, 0.3, 0.8] },
];

/** The point goes back to where the inputs put it. */
const BY_INPUTS = { from: 'inputs', hx: 0, hy: 0 } as const;

type Case = Probe & { readonly title: string; readonly error: string };

function casesOf(model: Model, values: Values): Case[] {
  if (values.show === 'pair') return PAIR.map((one) => ({ ...one, ...probeInputs(model, one.inputs) }));
  const byInputs = values.from === 'inputs';
  const inputs = NAMES.map((name) => values[name]);
  const probe = byInputs ? probeInputs(model, inputs) : probePoint(model, [values.hx, values.hy]);
  return [{ title: '', error: words.ownError, ...probe }];
}

const best = ({ newest }: View<Values>): number => (newest ? bestOf(newest) : 0);

const modelShown = (view: View<Values>): Model | undefined =>
  view.spec && view.frame && modelOf(view.spec, view.frame, best(view));

const casesShown = (view: View<Values>): Case[] => {
  const model = modelShown(view);
  return model ? casesOf(model, view.values) : [];
};

type Controls = NonNullable<PanelData['controls']>;

/** What sets inputs and point. A point set by hand has no inputs: touching one begins anew from there. */
function controlsOf(model: Model, { inputs, point }: Probe, axis: Axis, change: Change<Values>): Controls {
  const values = inputs ?? NAMES.map(() => 0);
  const texts = NAMES.map((_, i) => inputWord(inputs?.[i]));
  const set = (feature: number, value: number): void => {
    const all = NAMES.map((name, i) => [name, i === feature ? value : values[i]]);
    change({ ...BY_INPUTS, ...(Object.fromEntries(all) as Partial<Values>) });
  };
  const ring = pointHandle({
    label: words.hiddenPoint,
    point,
    text: pointText(point),
    move: (hx, hy) => change({ from: 'point', hx, hy }),
    release: () => change(BY_INPUTS),
  });
  const tips = values.map((input, i) =>
    tipHandle({
      label: words.tipOf(i),
      column: column(model, i),
      input,
      text: texts[i],
      set: (value) => set(i, value),
    }),
  );
  return {
    sliders: { values, texts, span: [shareOf(axis, 0), shareOf(axis, 1)], change: set },
    handles: [ring, ...tips],
  };
}

function buttons({ from, show }: Values, change: Change<Values>): Pick[] {
  const pair = show === 'pair';
  const compare = { label: words.compare, pressed: pair, act: () => change({ show: pair ? 'own' : 'pair' }) };
  const back = { label: words.backToInputs, act: () => change(BY_INPUTS) };
  return from === 'point' && !pair ? [compare, back] : [compare];
}

const only = (...inputs: number[]): Partial<Values> => ({
  show: 'own',
  ...BY_INPUTS,
  ...(Object.fromEntries(NAMES.map((name, i) => [name, inputs[i] ?? 0])) as Partial<Values>),
});

export default widget({
  name: 'interference',
  title: words.interferenceTitle,
  settings,
  presets: [
    { label: words.presetOne, values: only(1) },
    { label: words.presetTwo, values: only(1, 1) },
    { label: words.presetAll, values: only(1, 1, 1, 1, 1) },
  ],
  spec: (values) => restartsSpec({ ...values, features: NAMES.length, hidden: 2 }),
  best,

  draw(host, view, change) {
    const model = modelShown(view);
    if (!model) return;
    const cases = casesOf(model, view.values);
    const pair = view.values.show === 'pair';
    const axis = axisOf(model);
    const data = cases.map((one) => ({
      title: one.title,
      hint: one.inputs ? words.tipHint : words.pointHint,
      where: pair ? `h = ${pointText(one.point)}` : words.pointAt(pointText(one.point)),
      plane: { model, inputs: one.inputs, point: one.point },
      readings: { rows: one.readings, axis, words: pair ? inShort : way },
      ...(!pair && { controls: controlsOf(model, one, axis, change) }),
    }));
    panels(host, data);
    picks(host, buttons(view.values, change), pair ? words.pairHint : '');
  },

  describe: (view) =>
    casesShown(view)
      .map((one) => (one.title ? `${one.title}. ${told(one)}` : told(one)))
      .join(' ') || words.notTrained,

  shape(view) {
    const model = modelShown(view);
    return model ? shape(model) : 'none';
  },

  readouts(view) {
    const { frame } = view;
    return [
      stepReadout(view),
      { label: words.loss, value: frame ? scientific(frame.evaluation[best(view)]) : '–' },
      ...casesShown(view).map((one) => ({
        label: one.error,
        value: one.inputs ? fixed(squaredError(one)) : '–',
      })),
    ];
  },

  table: (view) => ({ columns: PROBE_COLUMNS, rows: casesShown(view).flatMap(probeRows) }),
});
