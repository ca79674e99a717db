/*
 * A ReLU in the hidden layer makes its neurons special: which of them stand for one feature only, over the density, and
 * how often restarts come to each number of such neurons. What is shown large is the best of all, or of one number.
 */
import * as words from '#words';
import { modelOf } from '../core/frame.ts';
import { count, fixed, percentage } from '../core/format.ts';
import { represented } from '../core/geometry/geometry.ts';
import { above, byMonosemantic, featuresOfNeurons, monosemantic } from '../core/findings/neuron-features.ts';
import type { Alike } from '../core/findings/neuron-features.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { instances } from '../core/spec.ts';
import { child } from '../plots/child.ts';
import { colourKey } from '../plots/colour-key.ts';
import { shareBars } from '../plots/bars/share-bars.ts';
import type { ShareBar } from '../plots/bars/share-bars.ts';
import { weightMap } from '../plots/maps/weight-map.ts';
import { density } from '../ui/later-settings.ts';
import { batch, decay, features, hidden, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { lossReadout, restartShown, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import type { Change } from '../ui/widget.ts';
import { widget } from '../ui/widget.ts';

/** As many restarts as the paper had for each density; the form offers fewer. */
const MOST = 1000;

const settings = {
  density: density(0.35),
  features: features(10),
  hidden: hidden(5, { label: words.hiddenNeurons, help: words.hiddenNeuronsHelp }),
  decay: decay(0.75),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(128),
  rate: rate(0.01),
  restarts: restarts(120, { max: MOST, form: { min: 1, max: 240 } }),
  shown: shown(0, { max: MOST }),
};
type Values = ValuesOf<typeof settings>;

/** With more neurons than this, numbers that did not come have no bar. */
const ALL = 8;

/** The bars' data: restarts by how many neurons stand for one feature only. */
function barsOf({ spec, frame, newest }: Trained<Values>, chosen: number, change: Change<Values>): ShareBar[] {
  const now = monosemantic(modelOf(spec, frame, chosen));
  const barOf = ({ alone, count: many, best }: Alike): ShareBar => {
    const more = best < 0 ? 0 : above(newest, best);
    const cost = best < 0 ? '' : words.bestOfThese(more > 0 ? percentage(more) : undefined);
    const name = words.showAlike(many, alone, cost);
    const choose = (): void => change({ shown: more > 0 ? best + 1 : 0 });
    return { label: String(alone), count: many, note: cost, chosen: many > 0 && alone === now, name, choose };
  };
  const all = byMonosemantic(spec, frame, newest);
  return all.filter(({ count: many }) => many > 0 || spec.hidden <= ALL).map(barOf);
}

export default widget({
  name: 'neurons',
  title: words.neuronsTitle,
  settings,
  recorded: 60,
  spec: (values) => ({ ...restartsSpec(values), model: 'relu-hidden' }),
  best: restartShown,
  shape: (view) =>
    trained(view) ? `${monosemantic(modelOf(view.spec, view.frame, restartShown(view)))}-monosemantic` : '',

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest } = view;
    const chosen = restartShown(view);
    const box = child(host, 'div', 'neurons').node()!;
    weightMap(box, modelOf(spec, frame, chosen), modelOf(spec, newest, chosen));
    colourKey(box, Object.entries(words.neuronsKey));
    shareBars(box, words.byAlone(instances(spec)), barsOf(view, chosen, change));
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame, newest } = view;
    const model = modelOf(spec, frame, restartShown(view));
    return words.neuronsTold({
      density: values.density,
      step: count(frame.step),
      steps: count(spec.steps),
      only: featuresOfNeurons(model).flatMap((stands) => (stands.length === 1 ? stands : [])),
      hidden: spec.hidden,
      kept: represented(model).length,
      features: spec.features,
      restarts: instances(spec),
      shares: byMonosemantic(spec, frame, newest).filter(({ count: many }) => many > 0),
    });
  },

  readouts(view) {
    const model = trained(view) ? modelOf(view.spec, view.frame, restartShown(view)) : undefined;
    const of = (some: number | undefined, all: number): string => (some === undefined ? '–' : words.part(some, all));
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.monosemanticReadout, value: of(model && monosemantic(model), view.values.hidden) },
      { label: words.featuresRepresented, value: of(model && represented(model).length, view.values.features) },
    ];
  },

  table(view) {
    const all = Array.from({ length: view.values.features }, (_, i) => i);
    const columns = [...words.neuronsColumns, ...all.map(words.weightOf)];
    if (!trained(view)) return { columns, rows: [] };
    const model = modelOf(view.spec, view.frame, restartShown(view));
    const rows = featuresOfNeurons(model).map((stands, j) => [
      j,
      stands.join(' ') || '–',
      ...all.map((i) => fixed(model.weights[j * model.features + i], 3)),
    ]);
    return { columns, rows };
  },
});
