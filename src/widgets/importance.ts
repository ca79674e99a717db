/*
 * Importance: how much each feature weighs in the loss, and which features a dense model keeps. Several restarts train
 * side by side, since with equal importance each makes a choice of its own.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { norms, shape } from '../core/geometry/geometry.ts';
import { keptBy, keptIn } from '../core/batches/kept.ts';
import type { Kept } from '../core/batches/kept.ts';
import { importance, weighed } from '../core/feature-importance.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { instances } from '../core/spec.ts';
import { picture } from '../plots/picture.ts';
import { child } from '../plots/child.ts';
import { svgIn, thumbnails } from '../plots/thumbnails.ts';
import { weighing } from '../plots/bars/weighing.ts';
import { besides, lossReadout, modelColumns, modelRows, restartShown, stepReadout } from '../ui/text/trained.ts';
import { batch, decay, features, hidden, rate, restarts, seed, shown, sparsity, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { widget } from '../ui/widget.ts';
import type { View } from '../ui/widget.ts';

const settings = {
  decay: decay(0.7, { place: 'main' }),
  sparsity: sparsity(0, { place: 'more' }),
  seed: seed(0),
  features: features(5),
  hidden: hidden(2, { form: { min: 1, max: 2 } }),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

/** "0 and 1", "0 to 5 and 7", or "nothing" */
const named = (features: readonly number[]): string => words.featureList(features) || words.nothing;

/** How many different choices are told one by one. */
const TOLD = 3;

/** "Of 8 restarts, 5 keep 0 and 1, 3 keep 0 and 2" */
function choicesText(choices: readonly Kept[], restarts: number): string {
  const told = choices.slice(0, TOLD).map(({ features, restarts }) => words.keep(restarts, named(features)));
  const rest = choices.slice(TOLD).reduce((sum, { restarts }) => sum + restarts, 0);
  return words.choices(restarts, rest > 0 ? [...told, words.keepOthers(rest)] : told);
}

/** What the shown model keeps, in words. */
function keptText({ values, spec, frame }: View<Values>, shownLarge: number): string {
  if (!spec || !frame) return words.notTrained;
  const kept = keptIn(spec, frame, shownLarge);
  const lost = weighed(spec).filter((i) => !kept.includes(i));
  if (lost.length === 0) return words.keepsAll(named(kept));
  return words.keepsSome(named(kept), named(lost), values.decay === 1);
}

const told = (view: View<Values>): string => {
  const { spec, frame } = view;
  const choices = spec && frame ? ` ${choicesText(keptBy(spec, frame), instances(spec))}${besides(spec)}.` : '';
  return keptText(view, restartShown(view)) + choices;
};

export default widget({
  name: 'importance',
  title: words.importanceTitle,
  settings,
  spec: restartsSpec,
  best: restartShown,

  draw(host, view, change) {
    const { spec, frame, values } = view;
    if (!spec || !frame) return;
    const models = spec.seed.map((_, i) => modelOf(spec, frame, i));
    const chosen = restartShown(view);
    const pair = child(host, 'div', 'importance').node()!;
    weighing(child(pair, 'div', 'bars').node()!, {
      importance: importance(spec.features, values.decay),
      norms: norms(models[chosen]),
    });
    picture(svgIn(pair, 'large'), models[chosen]);
    if (view.fleeting) return;
    thumbnails(host, {
      models,
      chosen,
      lowest: view.newest ? bestOf(view.newest) : 0,
      text: told(view),
      choose: (shown) => change({ shown }),
    });
  },

  describe: (view) => words.importanceTold(view.values.decay, told(view)),

  shape(view) {
    const { spec, frame } = view;
    return spec && frame ? shape(modelOf(spec, frame, restartShown(view))) : 'none';
  },

  readouts(view) {
    const { spec, frame } = view;
    const kept = spec && frame ? keptIn(spec, frame, restartShown(view)) : undefined;
    return [stepReadout(view), lossReadout(view), { label: words.kept, value: kept ? named(kept) : '–' }];
  },

  table(view) {
    const { spec, frame } = view;
    const columns = [...modelColumns(spec?.hidden ?? view.values.hidden), words.importance];
    if (!spec || !frame) return { columns, rows: [] };
    const weights = importance(spec.features, spec.decay[0]);
    const rows = modelRows(modelOf(spec, frame, restartShown(view)));
    return { columns, rows: rows.map((row, i) => [...row, weights[i].toFixed(3)]) };
  },
});
