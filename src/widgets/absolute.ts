/*
 * A network that computes: features from -1 to 1 go in, their absolute values are wanted. What each neuron hears and
 * gives stands in stacks of bars. Several restarts train side by side, and the best is shown unless another is chosen.
 */
import * as words from '#words';
import { count, fixed, tally } from '../core/format.ts';
import { bestOf, modelOf } from '../core/frame.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { heard, paired, signedNeurons, sortedNeurons } from '../core/findings/signed-neurons.ts';
import type { SignedNeuron } from '../core/findings/signed-neurons.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { neuronStacks, smallStacks } from '../plots/bars/neuron-stacks.ts';
import { thumbnails } from '../plots/thumbnails.ts';
import { density } from '../ui/later-settings.ts';
import { batch, decay, features, hidden, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { lossReadout, restartShown, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

const settings = {
  density: density(1, { help: words.signedDensityHelp }),
  features: features(3, { form: { min: 1, max: 20 } }),
  hidden: hidden(6, { label: words.hiddenNeurons, help: words.hiddenNeuronsHelp, form: { min: 1, max: 12 } }),
  decay: decay(1),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(10),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

/** How far products of weights may be from 1 for a pair of neurons to count. */
const TOLERANCE = 0.1;

const mixed = (all: readonly SignedNeuron[]): number => all.filter((neuron) => heard(neuron).length > 1).length;
const pairsOf = (spec: Spec, frame: Frame, i: number): number =>
  paired(signedNeurons(spec, frame, i), TOLERANCE).length;

/** The neurons on show, in an order that the newest frame tells, so that they stay where they are. */
function neuronsShown(view: Trained<Values>): SignedNeuron[] {
  const i = restartShown(view);
  const now = signedNeurons(view.spec, view.frame, i);
  return sortedNeurons(signedNeurons(view.spec, view.newest, i)).map(({ index }) => now[index]);
}

/** "10 restarts: 7 with 3 features in pairs, 3 with 1 feature in pairs" */
const sharesText = ({ spec, frame }: Trained<Values>): string =>
  words.restartsPaired(
    instances(spec),
    tally(
      spec.seed.map((_, i) => String(pairsOf(spec, frame, i))),
      words.timesPaired,
    ),
  );

export default widget({
  name: 'absolute',
  title: words.absoluteTitle,
  settings,
  presets: [
    { label: words.sizesOf(3, 6), values: { features: 3, hidden: 6, decay: 1, density: 1 } },
    { label: words.sizesOf(10, 10), values: { features: 10, hidden: 10, decay: 0.8, density: 0.1 } },
    { label: words.sizesOf(20, 10), values: { features: 20, hidden: 10, decay: 0.8, density: 0.5 } },
  ],
  spec: (values) => ({
    ...restartsSpec(values),
    law: { kind: 'independent', signed: true },
    model: 'absolute',
  }),
  best: restartShown,
  shape: (view) => (trained(view) ? `${pairsOf(view.spec, view.frame, restartShown(view))}-paired` : ''),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest } = view;
    const neurons = neuronsShown(view);
    neuronStacks(
      host,
      neurons,
      neurons.map((neuron) => heard(neuron).length === 1),
    );
    if (view.fleeting) return;
    const models = spec.seed.map((_, i) => ({ ...modelOf(spec, frame, i), neurons: sortedNeurons(signedNeurons(spec, frame, i)) })); // prettier-ignore
    thumbnails(host, {
      models,
      chosen: restartShown(view),
      lowest: bestOf(newest),
      text: sharesText(view),
      choose: (shown) => change({ shown }),
      draw: (svg, model) => smallStacks(svg, model.neurons),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    return words.absoluteTold({
      density: values.density,
      step: count(frame.step),
      steps: count(spec.steps),
      paired: pairsOf(spec, frame, restartShown(view)),
      features: spec.features,
      mixed: mixed(neuronsShown(view)),
      hidden: spec.hidden,
      restarts: sharesText(view),
    });
  },

  readouts(view) {
    const { features, hidden } = view.values;
    const some = trained(view);
    const i = restartShown(view);
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.pairedReadout, value: some ? words.part(pairsOf(view.spec, view.frame, i), features) : '–' },
      { label: words.mixedReadout, value: some ? words.part(mixed(neuronsShown(view)), hidden) : '–' },
    ];
  },

  table(view) {
    const all = Array.from({ length: view.values.features }, (_, i) => i);
    const columns = [...words.absoluteColumns, ...all.map(words.hearsColumn), ...all.map(words.givesColumn)];
    if (!trained(view)) return { columns, rows: [] };
    const rows = neuronsShown(view).map((neuron) => [
      neuron.index,
      heard(neuron).join(' ') || '–',
      ...[...neuron.hears, ...neuron.gives].map((weight) => fixed(weight, 3)),
    ]);
    return { columns, rows };
  },
});
