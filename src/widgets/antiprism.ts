/*
 * Two sets of three features that come together, in three dimensions: how their arrows part, open to triangles and turn
 * into an antiprism. The scrubber is the point: its way is drawn, and the stages stand at the loss where they begin.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { count, fixed, tally } from '../core/format.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { arrivals, OPPOSITE, partners, SETS, stage } from '../core/geometry/two-sets.ts';
import type { Stage } from '../core/geometry/two-sets.ts';
import { lossStrip } from '../plots/curves/loss-strip.ts';
import { orbit } from '../plots/arrows/orbit.ts';
import { thumbnails } from '../plots/thumbnails.ts';
import { turning } from '../plots/arrows/turning.ts';
import { byHand, density } from '../ui/later-settings.ts';
import { batch, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { lossReadout, modelRows, restartShown, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import './antiprism.css';

const settings = {
  density: density(0.05, { help: words.setsDensityHelp, form: { min: 0.01, max: 0.5 } }),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.004),
  restarts: restarts(12),
  shown: shown(0),
  turn: byHand(20, { label: words.turnLabel, min: -180, max: 180 }),
  tilt: byHand(24, { label: words.tiltLabel, min: -90, max: 90 }),
};
type Values = ValuesOf<typeof settings>;

const stageOf = (spec: Spec, frame: Frame, i: number): Stage => stage(modelOf(spec, frame, i));

/** "12 restarts: 10 antiprisms, 2 triangles" */
const sharesText = ({ spec, frame }: Trained<Values>): string =>
  words.solidsShares(
    words.restarts(instances(spec)),
    tally(
      spec.seed.map((_, i) => stageOf(spec, frame, i)),
      (times, name) => words.timesStage(times, name),
    ),
  );

/** How many features have one of the other set opposite them. */
const opposite = ({ spec, frame, ...view }: Trained<Values>): number =>
  partners(modelOf(spec, frame, restartShown({ spec, frame, ...view }))).filter(({ cosine }) => cosine < OPPOSITE)
    .length;

/** The way of the restart on show, as far as it is recorded. */
function way(host: Element, view: Trained<Values>): void {
  const { spec, frame, history } = view;
  const chosen = restartShown(view);
  const stages = history.map((past) => ({ step: past.step, stage: stageOf(spec, past, chosen) }));
  lossStrip(host, {
    steps: spec.steps,
    at: history.map(({ step }) => step),
    losses: history.map(({ evaluation }) => evaluation[chosen]),
    playhead: Math.max(0, history.indexOf(frame)),
    events: arrivals(stages).map(({ step, stage }) => ({ step, text: words.stages[stage] })),
  });
}

export default widget({
  name: 'antiprism',
  title: words.antiprismTitle,
  settings,
  recorded: 150,
  past: true,
  spec: ({ density, ...values }) => ({
    ...restartsSpec({ ...values, features: 6, hidden: 3, decay: 1, sparsity: 1 - density }),
    law: { kind: 'sets', rule: 'together', size: 3 },
  }),
  best: restartShown,
  shape: (view) => (trained(view) ? stageOf(view.spec, view.frame, restartShown(view)) : ''),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { values, spec, frame, newest } = view;
    const { turn, tilt } = values;
    const chosen = restartShown(view);
    const models = spec.seed.map((_, i) => modelOf(spec, frame, i));
    const notes = partners(models[chosen]).map(({ cosine }) => fixed(cosine));
    turning(host, { model: models[chosen], turn, tilt, sets: SETS, notes }, change);
    way(host, view);
    if (view.fleeting) return;
    thumbnails(host, {
      models,
      chosen,
      lowest: bestOf(newest),
      text: sharesText(view),
      choose: (shown) => change({ shown }),
      draw: (svg, model) => orbit(svg, { model, turn, tilt, sets: SETS, notes: [], small: true }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    return words.antiprismTold({
      density: values.density,
      step: count(frame.step),
      steps: count(spec.steps),
      stage: stageOf(spec, frame, restartShown(view)),
      opposite: opposite(view),
      features: spec.features,
      restarts: sharesText(view),
    });
  },

  readouts(view) {
    const some = trained(view);
    const chosen = restartShown(view);
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.stageLabel, value: some ? words.stages[stageOf(view.spec, view.frame, chosen)] : '–' },
      { label: words.oppositeLabel, value: some ? words.part(opposite(view), view.spec.features) : '–' },
    ];
  },

  table(view) {
    const columns = words.antiprismColumns;
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame } = view;
    const model = modelOf(spec, frame, restartShown(view));
    const numbers = modelRows(model);
    const rows = partners(model).map(({ feature, other, cosine }) => {
      const [, length, , ...place] = numbers[feature];
      return [
        feature,
        SETS.findIndex((set) => set.some((member) => member === feature)) + 1,
        other,
        fixed(cosine, 3),
        length,
        ...place,
      ];
    });
    return { columns, rows };
  },
});
