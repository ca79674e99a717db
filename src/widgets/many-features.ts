/*
 * More features than arrows can show: all their overlaps as a map, with biases and lengths beside it. Several restarts
 * train side by side; the one with the lowest loss is shown large unless the reader picks another.
 */
import * as words from '#words';
import { arrangement } from '../core/geometry/arrangements.ts';
import { count, fixed } from '../core/format.ts';
import { bestOf, modelOf } from '../core/frame.ts';
import { perDimension, represented, shape, superposition } from '../core/geometry/geometry.ts';
import type { Model } from '../core/model.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { heatMap, overlapsOf } from '../plots/maps/heat-map.ts';
import { MOST, overlapMap } from '../plots/maps/overlap-map.ts';
import { thumbnails } from '../plots/thumbnails.ts';
import {
  batch,
  decay,
  features,
  hidden,
  output,
  rate,
  restarts,
  seed,
  shown,
  sparsity,
  steps,
} from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import {
  lossReadout,
  modelColumns,
  modelRows,
  restartShown,
  restartsText,
  stepReadout,
  trained,
} from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

const settings = {
  sparsity: sparsity(0.9),
  output: { ...output, place: 'main' as const },
  decay: decay(0.7),
  features: features(20, { form: { min: 2, max: 80 } }),
  hidden: hidden(5, { form: { min: 1, max: 20 } }),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

const modelShown = (view: Trained<Values>): Model => modelOf(view.spec, view.frame, restartShown(view));

/** Leaves room for what most models are made of. */
const LONG = words.madeOf({ parts: ['pair', 'pair', 'tetrahedron'], count: 8 });

/** "1.78" */
const numberPerDimension = (model: Model): string => perDimension(model).toFixed(2);

export default widget({
  name: 'many-features',
  title: words.manyTitle,
  settings,
  presets: [
    { label: words.manyIn(20, 5), values: { features: 20, hidden: 5, decay: 0.7, restarts: 8 } },
    { label: words.manyIn(80, 20), values: { features: 80, hidden: 20, decay: 0.9, restarts: 4 } },
  ],
  spec: restartsSpec,
  best: restartShown,
  shape: (view) => (trained(view) ? shape(modelShown(view)) : 'none'),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest } = view;
    overlapMap(host, modelShown(view));
    if (view.fleeting) return;
    thumbnails(host, {
      models: spec.seed.map((_, i) => modelOf(spec, frame, i)),
      chosen: restartShown(view),
      lowest: bestOf(newest),
      text: restartsText(spec, frame),
      choose: (shown) => change({ shown }),
      draw: (svg, model) => heatMap(svg, overlapsOf(model, Math.min(MOST, model.features))),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const model = modelShown(view);
    return words.manyTold({
      sparsity: values.sparsity,
      step: count(frame.step),
      steps: count(spec.steps),
      kept: represented(model).length,
      features: spec.features,
      hidden: spec.hidden,
      arrangement: arrangement(model),
      perDimension: numberPerDimension(model),
      restarts: restartsText(spec, frame),
    });
  },

  readouts(view) {
    const step = stepReadout(view);
    if (!trained(view)) return [step];
    const model = modelShown(view);
    const kept = words.part(represented(model).length, model.features) + words.madeOf(arrangement(model));
    return [
      step,
      lossReadout(view),
      { label: words.represented, value: kept, longest: words.part(model.features, model.features) + LONG },
      { label: words.perDimension, value: numberPerDimension(model) },
    ];
  },

  table(view) {
    const columns = [...modelColumns(view.spec?.hidden ?? view.values.hidden), words.superposition];
    if (!trained(view)) return { columns, rows: [] };
    const model = modelShown(view);
    const shared = superposition(model);
    return { columns, rows: modelRows(model).map((row, i) => [...row, fixed(shared[i], 3)]) };
  },
});
