/*
 * The sweep: fresh models at several sparsities, all restarts of all densities trained as one batch. Each panel shows
 * the restart with the lowest evaluation loss at its sparsity, and opens large.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { represented, shape } from '../core/geometry/geometry.ts';
import type { Shape } from '../core/geometry/geometry.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { bestOfEach, groups, restartsOf, sweepSpec } from '../core/batches/sweep.ts';
import type { Group } from '../core/batches/sweep.ts';
import { models } from '../plots/models.ts';
import type { Opened } from '../plots/models.ts';
import { count, scientific } from '../core/format.ts';
import {
  besides,
  modelColumns,
  modelRows,
  outputReadout,
  shapeTally,
  stepReadout,
  trained,
} from '../ui/text/trained.ts';
import { choice } from '../ui/later-settings.ts';
import { batch, decay, features, hidden, output, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { widget } from '../ui/widget.ts';
import type { Change, View } from '../ui/widget.ts';

const SPARSITIES = {
  lesson: [0, 0.7, 0.9, 0.97, 0.99],
  paper: [0, 0.8, 0.9],
  fine: [0, 0.283, 0.486, 0.632, 0.736, 0.811, 0.864, 0.903, 0.93, 0.95],
} as const;

const settings = {
  decay: decay(0.7, { place: 'main' }),
  grid: choice(words.sparsities, words.sparsitiesHelp, {
    lesson: words.lessonFive,
    paper: words.paperThree,
    fine: words.fineTen,
  }),
  seed: seed(0),
  features: features(5),
  hidden: hidden(2, { form: { min: 1, max: 2 } }),
  steps: steps(10_000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8, {
    help: words.sweepRestartsHelp,
  }),
  output,
  panel: shown(0, { label: words.panelLabel, help: words.panelHelp }),
  shown: shown(0, { label: words.panelRestart }),
};
type Values = ValuesOf<typeof settings>;

const best = ({ spec, newest }: View<Values>): number[] => (spec && newest ? bestOfEach(spec, newest) : []);

const shapesAt = (spec: Spec, frame: Frame, { start, end }: Group): Shape[] =>
  Array.from({ length: end - start }, (_, r) => shape(modelOf(spec, frame, start + r)));

const bestShapes = (view: View<Values>): Shape[] =>
  view.spec && view.frame ? best(view).map((i) => shape(modelOf(view.spec!, view.frame!, i))) : [];

const sparsityOf = ({ value: density }: Group): string => `S = ${Number((1 - density).toFixed(4))}`;

/** "on 3 %": how much of the time a feature is on. */
const onText = ({ value: density }: Group): string =>
  density === 1 ? words.alwaysOn : words.onShare(Number((100 * density).toFixed(1)));

/** The panel that is open, with all its restarts. */
function opened(view: View<Values>, change: Change<Values>): Opened | undefined {
  const { spec, frame, newest, values } = view;
  const group = values.panel > 0 && spec ? groups(spec).at(values.panel - 1) : undefined;
  if (!group || !spec || !frame || !newest) return undefined;
  const size = group.end - group.start;
  const lowest = bestOf(newest, group.start, group.end) - group.start;
  const chosen = values.shown > 0 && values.shown <= size ? values.shown - 1 : lowest;
  const all = shapesAt(spec, frame, group);
  return {
    index: values.panel - 1,
    title: `${sparsityOf(group)}: ${words.shapeName(all[chosen])}`,
    restarts: {
      models: Array.from({ length: size }, (_, r) => modelOf(spec, frame, group.start + r)),
      chosen,
      lowest,
      text: words.restartShapes(size, shapeTally(all)),
      choose: (shown) => change({ shown }),
    },
  };
}

export default widget({
  name: 'sparsity-sweep',
  title: words.sweepTitle,
  settings,
  presets: [{ label: words.asInPaper, values: { grid: 'paper', decay: 0.9 } }],
  wide: true,
  best,
  chosen: (view) => best(view).at(view.values.panel - 1),
  shape: (view) => bestShapes(view).join(' '),

  spec: (values) =>
    sweepSpec(
      values,
      SPARSITIES[values.grid].map((sparsity) => 1 - sparsity),
    ),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, values } = view;
    const all = groups(spec);
    const shapes = bestShapes(view);
    models(host, {
      panels: best(view).map((i, g) => ({
        model: modelOf(spec, frame, i),
        title: sparsityOf(all[g]),
        note: onText(all[g]),
        shape: words.shapeName(shapes[g]),
        shares: shapeTally(shapesAt(spec, frame, all[g])),
      })),
      opened: opened(view, change),
      toggle: (index) => change({ panel: values.panel === index + 1 ? 0 : index + 1, shown: 0 }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { spec, frame } = view;
    const shapes = bestShapes(view);
    return words.sweepTold({
      step: count(frame.step),
      steps: count(spec.steps),
      restarts: restartsOf(spec),
      decay: spec.decay[0],
      panels: groups(spec).map((group, g) => words.shapeAt(words.shapeName(shapes[g]), sparsityOf(group))),
      besides: besides(spec),
    });
  },

  readouts(view) {
    const { spec, frame, values } = view;
    const kept = spec && frame ? best(view).map((i) => represented(modelOf(spec, frame, i)).length) : [];
    return [
      stepReadout(view),
      { label: words.models, value: spec ? count(instances(spec)) : '–' },
      { label: words.featuresRepresented, value: kept.join(' · ') || '–' },
      { label: words.importanceDecay, value: String(spec?.decay[0] ?? values.decay) },
      ...outputReadout(spec),
    ];
  },

  table(view) {
    const columns = [...words.sweepColumns, ...modelColumns(view.spec?.hidden ?? view.values.hidden)];
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame } = view;
    const all = groups(spec);
    const rows = best(view).flatMap((i, g) => {
      const model = modelOf(spec, frame, i);
      const about = [sparsityOf(all[g]), words.shapeName(shape(model)), shapeTally(shapesAt(spec, frame, all[g]))];
      return modelRows(model).map((row) => [...about, scientific(frame.evaluation[i]), ...row]);
    });
    return { columns, rows };
  },
});
