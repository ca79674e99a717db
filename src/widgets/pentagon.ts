/*
 * The headline figure: five features in two dimensions, trained anew for each position of the sparsity slider. Several
 * restarts train side by side; the one with the lowest evaluation loss is shown large unless the reader picks another.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { represented, shape } from '../core/geometry/geometry.ts';
import type { Shape } from '../core/geometry/geometry.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { picture } from '../plots/picture.ts';
import { svgIn, thumbnails } from '../plots/thumbnails.ts';
import { count } from '../core/format.ts';
import { lossReadout, modelColumns, modelRows, restartShown, restartsText, stepReadout } from '../ui/text/trained.ts';
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
import { widget } from '../ui/widget.ts';
import type { View } from '../ui/widget.ts';

/** How many features the model keeps at some sparsities; the claims on the first screen hold these numbers. */
const KEPT = [
  [0, words.two],
  [0.5, words.four],
  [0.8, words.four],
  [0.9, words.five],
  [0.97, words.five],
] as const;

const settings = {
  sparsity: sparsity(0.9, { marks: KEPT.map(([value, label]) => ({ value, label })) }),
  decay: decay(0.9),
  seed: seed(0),
  features: features(5),
  hidden: hidden(2, { form: { min: 1, max: 2 } }),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8),
  output,
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

function shownShape(view: View<Values>): Shape {
  return view.spec && view.frame ? shape(modelOf(view.spec, view.frame, restartShown(view))) : 'none';
}

export default widget({
  name: 'pentagon',
  title: words.pentagonTitle,
  settings,
  recorded: 150,
  spec: restartsSpec,
  best: restartShown,
  inside: () => import('../plots/inside/inside.ts'),

  draw(host, view, change) {
    const { spec, frame } = view;
    const chosen = restartShown(view);
    const models = spec && frame ? spec.seed.map((_, i) => modelOf(spec, frame, i)) : [];
    picture(svgIn(host, 'large'), models[chosen]);
    if (view.fleeting) return;
    thumbnails(host, {
      models,
      chosen,
      lowest: view.newest ? bestOf(view.newest) : 0,
      text: spec && frame ? restartsText(spec, frame) : '',
      choose: (shown) => change({ shown }),
    });
  },

  describe(view) {
    const { spec, frame } = view;
    if (!spec || !frame) return words.notTrained;
    const model = modelOf(spec, frame, restartShown(view));
    return words.pentagonTold({
      sparsity: view.values.sparsity,
      step: count(frame.step),
      steps: count(spec.steps),
      kept: count(represented(model).length),
      features: spec.features,
      hidden: spec.hidden,
      shape: shape(model),
      restarts: restartsText(spec, frame),
    });
  },

  shape: shownShape,

  readouts(view) {
    const { values, spec, frame } = view;
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.sparsity, value: String(Number((spec ? 1 - spec.density[0] : values.sparsity).toFixed(4))) },
      { label: words.shape, value: frame ? words.shapeName(shownShape(view)) : '–' },
    ];
  },

  table(view) {
    const { spec, frame } = view;
    const columns = modelColumns(spec?.hidden ?? view.values.hidden);
    if (!spec || !frame) return { columns, rows: [] };
    return { columns, rows: modelRows(modelOf(spec, frame, restartShown(view))) };
  },
});
