/*
 * What share of a dimension each feature gets, at 25 densities: the plateaus are shapes. All restarts of all densities
 * train as one batch; one density is chosen, and its model is shown beside.
 */
import * as words from '#words';
import { modelOf } from '../core/frame.ts';
import { look, perFeature, squaredLength } from '../core/geometry/looks.ts';
import { NEAR, plateausOf } from '../core/geometry/plateaus.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { bestOfEach, evenDensities, groups, restartsOf, shapesInRow, sweepSpec } from '../core/batches/sweep.ts';
import { child } from '../plots/child.ts';
import { dimensions } from '../plots/curves/dimensions.ts';
import type { DensityColumn, Dot } from '../plots/curves/dimensions.ts';
import { single } from '../plots/single.ts';
import { count, scientific, tally } from '../core/format.ts';
import { remaining } from '../ui/text/time-left.ts';
import { choice, lowest } from '../ui/later-settings.ts';
import { batch, decay, features, hidden, output, rate, restarts, seed, steps } from '../ui/shared-settings.ts';
import type { NumberSetting, ValuesOf } from '../ui/settings.ts';
import { densityText, nameOf, onPlateaus, shares, total } from '../ui/text/shares.ts';
import { besides, outputReadout, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

const COLUMNS = 25;

const column: NumberSetting = {
  kind: 'number',
  label: words.columnLabel,
  help: words.columnHelp(COLUMNS),
  default: 13,
  min: 1,
  max: COLUMNS,
  whole: true,
  scale: 'linear',
  place: 'picture',
};

const settings = {
  decay: decay(0.7, { place: 'main' }),
  show: choice(words.points, words.pointsHelp, { best: words.bestOfEach, all: words.allRestarts }),
  features: features(5, { form: { min: 2, max: 80 } }),
  hidden: hidden(2),
  lowest: lowest(0.01, { help: words.lowestHelp(COLUMNS) }),
  seed: seed(0),
  steps: steps(10_000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8, {
    help: words.dimensionalityRestartsHelp,
  }),
  output,
  column,
};
type Values = ValuesOf<typeof settings>;

function dots(spec: Spec, frame: Frame, i: number): Dot[] {
  const { norms, dimensionality } = look(spec, frame, i);
  return Array.from(norms, (norm, feature) => ({ feature, norm, dimensionality: dimensionality[feature] }));
}

/** The density that is shown beside, and the best instance there. */
function chosen({ values, spec, newest }: Trained<Values>): { index: number; density: number; instance: number } {
  const index = values.column - 1;
  return { index, density: groups(spec)[index].value, instance: bestOfEach(spec, newest)[index] };
}

function columns({ values, spec, frame, newest }: Trained<Values>): DensityColumn[] {
  const best = bestOfEach(spec, newest);
  return groups(spec).map(({ value: density, start, end }, g) => {
    const shown = values.show === 'all' ? Array.from({ length: end - start }, (_, r) => start + r) : [best[g]];
    return {
      density,
      dots: shown.flatMap((i) => dots(spec, frame, i)),
      perFeature: perFeature(spec, frame, best[g]),
      text: words.modelAt(densityText(density), nameOf(spec, frame, best[g])),
    };
  });
}

/** "0.50", or "–" where there are no arrows. */
function perFeatureText(spec: Spec, frame: Frame, i: number): string {
  const star = perFeature(spec, frame, i);
  return Number.isFinite(star) ? star.toFixed(2) : '–';
}

export default widget({
  name: 'dimensionality',
  title: words.dimensionalityTitle,
  settings,
  presets: [
    { label: words.featuresIn(5, 2), values: { features: 5, hidden: 2, decay: 0.7, lowest: 0.01, restarts: 8 } },
    { label: words.featuresIn(20, 5), values: { features: 20, hidden: 5, decay: 1, lowest: 0.1, restarts: 8 } },
    { label: words.featuresIn(80, 8), values: { features: 80, hidden: 8, decay: 1, lowest: 0.1, restarts: 1 } },
  ],
  wide: true,
  spec: (values) => sweepSpec(values, evenDensities(values.lowest, COLUMNS)),
  best: ({ spec, newest }) => (spec && newest ? bestOfEach(spec, newest) : []),
  chosen: (view) => (trained(view) ? chosen(view).instance : undefined),
  shape: (view) => (trained(view) ? shapesInRow(view.spec, view.frame, bestOfEach(view.spec, view.newest)) : ''),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame } = view;
    const { index, density, instance } = chosen(view);
    const box = child(host, 'div', 'dimensionality').node()!;
    dimensions(box, {
      features: spec.features,
      columns: columns(view),
      chosen: index,
      plateaus: plateausOf(spec),
      choose: (i) => change({ column: i + 1 }),
    });
    const square = squaredLength(spec, frame, instance).toFixed(2);
    const star = perFeatureText(spec, frame, instance);
    const title = words.modelAt(densityText(density), nameOf(spec, frame, instance));
    single(box, modelOf(spec, frame, instance), title);
    child(box, 'p', 'note').text(words.perFeatureIs(spec.hidden, square, star));
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { spec, frame, newest } = view;
    const { density, instance } = chosen(view);
    return words.dimensionalityTold({
      features: spec.features,
      hidden: spec.hidden,
      densities: COLUMNS,
      lowest: Number(spec.density.at(-1)!.toPrecision(2)),
      restarts: restartsOf(spec),
      step: count(frame.step),
      steps: count(spec.steps),
      onPlateaus: onPlateaus(spec, frame, bestOfEach(spec, newest)),
      near: NEAR,
      lines: plateausOf(spec).flatMap(({ value, fraction }) => (value > 0 ? fraction : [])),
      density: densityText(density),
      name: nameOf(spec, frame, instance),
      perFeature: perFeatureText(spec, frame, instance),
      besides: besides(spec),
    });
  },

  readouts(view) {
    const left = { label: words.timeLeft, value: remaining(view) };
    const near = words.nearLine(NEAR);
    if (!trained(view))
      return [stepReadout(view), left, { label: near, value: '–' }, { label: words.sumOfD, value: '–' }];
    const { spec, frame, newest } = view;
    const { density, instance } = chosen(view);
    return [
      stepReadout(view),
      left,
      { label: near, value: onPlateaus(spec, frame, bestOfEach(spec, newest)) },
      { label: words.sumOfDAt(densityText(density)), value: words.part(total(spec, frame, instance), spec.hidden) },
      ...outputReadout(spec),
    ];
  },

  table(view) {
    const columns = words.dimensionalityColumns;
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame, newest } = view;
    const rows = bestOfEach(spec, newest).map((i) => [
      spec.density[i].toFixed(3),
      scientific(frame.evaluation[i]),
      nameOf(spec, frame, i),
      shares(spec, frame, i).length,
      total(spec, frame, i),
      perFeatureText(spec, frame, i),
      tally(shares(spec, frame, i).map((share) => share.toFixed(2))) || '–',
    ]);
    return { columns, rows };
  },
});
