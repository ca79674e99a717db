/*
 * The price of superposition: how much a small worst nudge raises the loss, beside how many features there are for each
 * dimension, over density. Models are attacked once they are trained; until then their features are counted.
 */
import * as words from '#words';
import { rankCorrelation, vulnerabilityOf } from '../core/findings/vulnerability.ts';
import { modelOf } from '../core/frame.ts';
import { count, fixed, scientific } from '../core/format.ts';
import { perDimension } from '../core/geometry/geometry.ts';
import { bestOfEach, evenDensities, shapesInRow, sweepSpec } from '../core/batches/sweep.ts';
import { child } from '../plots/child.ts';
import { handSliders } from '../plots/bars/hand-sliders.ts';
import { logCurves } from '../plots/curves/log-curves.ts';
import { byHand } from '../ui/later-settings.ts';
import { batch, features, hidden, rate, restarts, seed, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import type { View } from '../ui/widget.ts';
import './attack.css';

const DENSITIES = 12;
const LOWEST = 0.05;

const settings = {
  features: features(40, { place: 'main', form: { min: 5, max: 80 } }),
  hidden: hidden(5, { place: 'main', form: { min: 1, max: 10 } }),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(1, { help: words.attackRestartsHelp, form: { min: 1, max: 4 } }),
  budget: byHand(0.1, { label: words.budgetLabel, min: 0.01, max: 1 }),
};
type Values = ValuesOf<typeof settings>;

/** The model of one density. */
interface Attacked {
  readonly instance: number;
  readonly density: number;
  readonly perDimension: number;
  /** Undefined while it trains. */
  readonly damage: number | undefined;
}

const models = ({ values, spec, frame, newest }: Trained<Values>): Attacked[] =>
  bestOfEach(spec, newest).map((instance) => ({
    instance,
    density: spec.density[instance],
    perDimension: perDimension(modelOf(spec, frame, instance)),
    damage: frame.step < spec.steps ? undefined : vulnerabilityOf(spec, frame, instance, values.budget),
  }));

const digits = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–');
const percentOf = ({ budget }: Values): string => digits(100 * budget);

/** How damage and features per dimension rank alike; "–" where there is nothing to rank. */
function rank(all: readonly Attacked[]): string {
  const done = all.flatMap(({ perDimension, damage }) => (damage === undefined ? [] : [{ perDimension, damage }]));
  const value = rankCorrelation(
    done.map((one) => one.damage),
    done.map((one) => one.perDimension),
  );
  return Number.isFinite(value) ? fixed(value) : '–';
}

const span = (values: readonly number[]): string =>
  words.fromTo(digits(Math.min(...values)), digits(Math.max(...values)));

/** Points that have both numbers, above 0, as logarithms want them. */
const positive = (points: readonly (readonly [number, number | undefined])[]): [number, number][] =>
  points.flatMap(([x, y]) => (x > 0 && y !== undefined && y > 0 ? [[x, y] as [number, number]] : []));

export default widget({
  name: 'attack',
  title: words.attackTitle,
  settings,
  presets: [
    { label: words.featuresIn(40, 5), values: { features: 40, hidden: 5 } },
    { label: words.featuresIn(80, 8), values: { features: 80, hidden: 8 } },
  ],
  wide: true,
  recorded: 40,
  spec: (values) => sweepSpec({ ...values, decay: 1 }, evenDensities(LOWEST, DENSITIES)),
  best: ({ spec, newest }) => (spec && newest ? bestOfEach(spec, newest) : []),
  shape: (view) => (trained(view) ? shapesInRow(view.spec, view.frame, bestOfEach(view.spec, view.newest)) : ''),

  draw(host, view, change) {
    if (!trained(view)) return;
    const all = models(view);
    const box = child(host, 'div', 'attack').node()!;
    logCurves(child(box, 'div', 'over-density').node()!, {
      curves: [
        { text: words.damageName, points: positive(all.map((one) => [1 / one.density, one.damage])) },
        { text: words.perDimensionName, points: positive(all.map((one) => [1 / one.density, one.perDimension])) },
      ],
      ...{ across: words.oneOverDensity, up: words.attackAxis, least: [1 / LOWEST, 20] },
    });
    const against = positive(all.map((one) => [one.perDimension, one.damage])).sort(([a], [b]) => a - b);
    logCurves(child(box, 'div', 'against').node()!, {
      curves: [{ text: '', points: against }],
      ...{ across: words.perDimensionName, up: words.damageName, least: [6, 20] },
    });
    handSliders(child(box, 'div', 'budget-row').node()!, [
      {
        ...{ name: 'budget', label: words.budgetLabel, min: 1, max: 100, value: 100 * view.values.budget },
        ...{ text: words.budgetText(percentOf(view.values)), set: (budget) => change({ budget: budget / 100 }) },
      },
    ]);
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const all = models(view);
    const damages = all.flatMap(({ damage }) => damage ?? []);
    return words.attackTold({
      features: spec.features,
      hidden: spec.hidden,
      densities: DENSITIES,
      lowest: LOWEST,
      step: count(frame.step),
      steps: count(spec.steps),
      perDimension: span(all.map((one) => one.perDimension)),
      budget: percentOf(values),
      damage: damages.length > 0 ? span(damages) : undefined,
      rank: rank(all),
    });
  },

  readouts(view: View<Values>) {
    const all = trained(view) ? models(view) : [];
    const last = all.at(-1);
    return [
      stepReadout(view),
      { label: words.timesAtRarest, value: last?.damage === undefined ? '–' : words.times(digits(last.damage)) },
      { label: words.perDimensionAtRarest, value: last ? digits(last.perDimension) : '–' },
      { label: words.rankReadout, value: rank(all) },
    ];
  },

  table(view) {
    const columns = words.attackColumns;
    if (!trained(view)) return { columns, rows: [] };
    const rows = models(view).map(({ instance, density, perDimension, damage }) => [
      density.toFixed(3),
      digits(1 / density),
      perDimension.toFixed(2),
      damage === undefined ? '–' : damage.toFixed(2),
      scientific(view.frame.evaluation[instance]),
    ]);
    return { columns, rows };
  },
});
