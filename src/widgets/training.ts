/*
 * The training loop at work: the loss of several restarts over the steps of a run, one of them strong, with the
 * learning rate beneath. Losses are those of the common fixed sample; the loss of single batches jumps about too much.
 */
import * as words from '#words';
import { bestOf, modelOf, shapesOf } from '../core/frame.ts';
import { shape } from '../core/geometry/geometry.ts';
import type { Shape } from '../core/geometry/geometry.ts';
import { lossOfKeeping } from '../core/batches/kept.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { rateAt } from '../core/schedule.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { losses } from '../plots/curves/losses.ts';
import type { LossesData, LossWords } from '../plots/curves/losses.ts';
import { thumbnails } from '../plots/thumbnails.ts';
import { count, scientific } from '../core/format.ts';
import { batch, decay, features, hidden, rate, restarts, seed, shown, sparsity, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { lossReadout, restartShown, restartsText, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import type { View } from '../ui/widget.ts';

const settings = {
  sparsity: sparsity(0.9),
  decay: decay(0.9),
  seed: seed(0),
  features: features(5),
  hidden: hidden(2, { form: { min: 1, max: 2 } }),
  steps: steps(10_000),
  batch: batch(256),
  rate: rate(0.001),
  restarts: restarts(8, {
    help: words.trainingRestartsHelp,
  }),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

/** The loss of a model that answers 0 to everything. */
const silence = (spec: Spec): number => lossOfKeeping([], spec, 0);

/** Where the restarts of each shape end, on the mean of their losses: "6 pentagon". */
function ends(spec: Spec, frame: Frame): LossWords[] {
  const shapes = shapesOf(spec, frame);
  return [...new Set(shapes)].map((name) => {
    const losses = frame.evaluation.filter((_, i) => shapes[i] === name);
    return {
      loss: losses.reduce((a, b) => a + b) / losses.length,
      text: words.ofShape(losses.length, name),
    };
  });
}

function chart(view: Trained<Values>): LossesData {
  const { spec, frame, newest, history } = view;
  return {
    steps: spec.steps,
    at: history.map(({ step }) => step),
    curves: Array.from({ length: instances(spec) }, (_, i) => history.map(({ evaluation }) => evaluation[i])),
    strong: restartShown(view),
    playhead: Math.max(0, history.indexOf(frame)),
    guide: { loss: silence(spec), text: words.silence },
    ends: ends(spec, newest),
    rates: Array.from({ length: 65 }, (_, i) => rateAt(spec, (spec.steps * i) / 64)),
  };
}

/** The learning rate at a step; at the end of a cosine it is 0 but for rounding. */
const rateText = (spec: Spec, step: number): string =>
  step === spec.steps && spec.schedule === 'cosine' ? '0' : scientific(rateAt(spec, step));

/** "from 1.25 × 10⁻² at the start to 4.25 × 10⁻³ at step 10,000, a factor of 2.9" */
function fall(view: Trained<Values>): string {
  const { history, frame } = view;
  const [first, now] = [history[0], frame].map(({ evaluation }) => evaluation[restartShown(view)]);
  const [step, loss] = [count(frame.step), scientific(now)];
  if (history[0] === frame) return words.fallBegins(loss, step);
  return words.fall({ first: scientific(first), loss, step, factor: (first / now).toPrecision(2) });
}

const shapeOf = (view: View<Values>): Shape =>
  trained(view) ? shape(modelOf(view.spec, view.frame, restartShown(view))) : 'none';

export default widget({
  name: 'training',
  title: words.trainingTitle,
  settings,
  recorded: 200,
  past: true,
  spec: restartsSpec,
  best: restartShown,
  inside: () => import('../plots/inside/inside.ts'),
  shape: shapeOf,

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest } = view;
    losses(host, chart(view));
    if (view.fleeting) return;
    thumbnails(host, {
      models: Array.from({ length: instances(spec) }, (_, i) => modelOf(spec, frame, i)),
      chosen: restartShown(view),
      lowest: bestOf(newest),
      text: words.strongFalls(fall(view)),
      choose: (shown) => change({ shown }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    return words.trainingTold({
      sparsity: view.values.sparsity,
      fall: fall(view),
      silence: scientific(silence(view.spec)),
      restarts: restartsText(view.spec, view.frame),
    });
  },

  readouts(view) {
    const { spec, frame } = view;
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.learningRate, value: spec && frame ? rateText(spec, frame.step) : '–' },
      { label: words.shape, value: frame ? words.shapeName(shapeOf(view)) : '–' },
    ];
  },

  table({ spec, history }) {
    const restarts = Array.from({ length: spec ? instances(spec) : 0 }, (_, i) => i);
    const every = Math.max(1, Math.round((history.length - 1) / 20));
    return {
      columns: [words.stepReadout, words.learningRate, ...restarts.map((i) => words.lossOf(i + 1))],
      rows: history
        .filter((_, i) => i % every === 0 || i === history.length - 1)
        .map(({ step, evaluation }) => [
          count(step),
          spec ? rateText(spec, step) : '',
          ...restarts.map((i) => scientific(evaluation[i])),
        ]),
    };
  },
});
