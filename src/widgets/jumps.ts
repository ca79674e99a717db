/*
 * Training in jumps: the dimensionality of each feature of one model over the steps of its run, and the losses of all
 * restarts. Where one feature is on at a time, the levels of theory stand as lines.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { count, fixed, scientific } from '../core/format.ts';
import { represented, shape } from '../core/geometry/geometry.ts';
import { levelOf, levels } from '../core/theory/levels.ts';
import type { Level } from '../core/theory/levels.ts';
import { groups, lostPlaces, sharesOf } from '../core/geometry/places.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import type { Spec } from '../core/spec.ts';
import { thumbnails } from '../plots/thumbnails.ts';
import { way } from '../plots/curves/way.ts';
import { choice, density } from '../ui/later-settings.ts';
import { batch, features, hidden, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { lossReadout, restartShown, restartsText, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

const settings = {
  data: choice(words.dataLabel, words.dataHelp, words.dataKinds),
  density: density(0.3, {
    label: words.jumpsDensityLabel,
    help: words.jumpsDensityHelp,
    place: 'more',
    form: { min: 0.03, max: 1 },
  }),
  features: features(20, { form: { min: 2, max: 24 } }),
  hidden: hidden(5),
  seed: seed(0),
  steps: steps(4000),
  batch: batch(256),
  rate: rate(0.002),
  restarts: restarts(8),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

/** With more features the whole sample is too large to evaluate every frame on it. */
const WHOLE = 24;
/** A loss this near to a level, as a share of it, lies on it. */
const ON = 0.02;

const isOneHot = ({ law }: Spec): boolean => law?.kind === 'sets';

/** The levels of theory, where it knows them. */
const levelsOf = (spec: Spec): Level[] => (isOneHot(spec) && spec.hidden === 2 ? levels(spec.features) : []);

/** The frames up to the one on show. */
const upTo = ({ history, frame }: Trained<Values>) => history.slice(0, history.indexOf(frame) + 1);

/** The features that had a place on the way to the frame on show and have none there. */
function lost(view: Trained<Values>): number[] {
  const frames = upTo(view);
  const steps = frames.map(({ step }) => step);
  return lostPlaces(sharesOf(view.spec, frames, restartShown(view)), steps, view.spec.steps);
}

/** The name of the level that the shown restart is on, or that there is none; undefined where no levels are known. */
function levelText(view: Trained<Values>): string | undefined {
  const all = levelsOf(view.spec);
  const found = levelOf(view.frame.evaluation[restartShown(view)], all, ON);
  if (all.length === 0) return undefined;
  return found ? words.levelName(found.kept, found.raised) : words.noLevel;
}

/** The loss of each restart at each frame; frames that were evaluated on another sample than the last have none at the end. */
function lossesOf({ spec, history }: Trained<Values>): (number | undefined)[][] {
  const alike = (step: number): boolean => spec.wholeSample === true || step < spec.steps;
  return spec.seed.map((_, i) => history.map(({ step, evaluation }) => (alike(step) ? evaluation[i] : undefined)));
}

export default widget({
  name: 'jumps',
  title: words.jumpsTitle,
  settings,
  presets: [
    { label: words.manyFeatures, values: { data: 'independent', features: 20, hidden: 5, density: 0.3, rate: 0.002 } },
    { label: words.sixInAPlane, values: { data: 'one-hot', features: 6, hidden: 2, rate: 0.003 } },
  ],
  recorded: 160,
  past: true,
  spec({ data, density, ...common }) {
    const oneHot = data === 'one-hot';
    return {
      ...restartsSpec({ ...common, density: oneHot ? 1 : density, decay: 1 }),
      ...(oneHot && { law: { kind: 'sets', size: common.features, rule: 'one-of' } }),
      ...(common.features <= WHOLE && { wholeSample: true }),
    };
  },
  best: restartShown,
  shape: (view) => (trained(view) ? shape(modelOf(view.spec, view.frame, restartShown(view))) : 'none'),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest, history } = view;
    const chosen = restartShown(view);
    const shares = sharesOf(spec, history, chosen);
    way(host, {
      steps: spec.steps,
      at: history.map(({ step }) => step),
      shares,
      named: lost(view),
      ends: groups(shares.at(-1) ?? [])
        .slice(0, 6)
        .map(({ share, count }) => ({ value: share, text: words.groupAt(count, share.toFixed(2)) })),
      losses: lossesOf(view),
      strong: chosen,
      levels: levelsOf(spec).map(({ kept, raised, loss }) => ({ value: loss, text: words.levelName(kept, raised) })),
      playhead: Math.max(0, history.indexOf(frame)),
    });
    if (view.fleeting) return;
    thumbnails(host, {
      models: spec.seed.map((_, i) => modelOf(spec, frame, i)),
      chosen,
      lowest: bestOf(newest),
      text: restartsText(spec, frame),
      choose: (shown) => change({ shown }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { spec, frame } = view;
    const chosen = restartShown(view);
    return words.jumpsTold({
      step: count(frame.step),
      steps: count(spec.steps),
      kept: represented(modelOf(spec, frame, chosen)).length,
      features: spec.features,
      loss: scientific(frame.evaluation[chosen]),
      lost: lost(view),
      level: levelText(view),
      restarts: restartsText(spec, frame),
    });
  },

  readouts(view) {
    const some = trained(view);
    const level = some ? levelText(view) : undefined;
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.placesLost, value: some ? String(lost(view).length) : '–' },
      ...(level === undefined ? [] : [{ label: words.onLevel, value: level }]),
    ];
  },

  table(view) {
    const all = Array.from({ length: view.values.features }, (_, i) => i);
    const columns = [words.stepReadout, words.loss, ...all.map(words.shareOf)];
    if (!trained(view)) return { columns, rows: [] };
    const { spec, history } = view;
    const chosen = restartShown(view);
    const every = Math.max(1, Math.round((history.length - 1) / 20));
    const some = history.filter((_, k) => k % every === 0 || k === history.length - 1);
    const shares = sharesOf(spec, some, chosen);
    const rows = some.map(({ step, evaluation }, k) => [
      count(step),
      scientific(evaluation[chosen]),
      ...Array.from(shares[k], (share) => fixed(share, 3)),
    ]);
    return { columns, rows };
  },
});
