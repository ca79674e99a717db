/*
 * Equal features in three dimensions: which solid their arrows make, as the number of features and the sparsity change.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { count, tally } from '../core/format.ts';
import { represented } from '../core/geometry/geometry.ts';
import { look } from '../core/geometry/looks.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { arrangement } from '../core/geometry/arrangements.ts';
import type { Arrangement } from '../core/geometry/arrangements.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { orbit } from '../plots/arrows/orbit.ts';
import { thumbnails } from '../plots/thumbnails.ts';
import { turning } from '../plots/arrows/turning.ts';
import { byHand } from '../ui/later-settings.ts';
import { batch, features, rate, restarts, seed, shown, sparsity, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { total } from '../ui/text/shares.ts';
import { lossReadout, modelRows, restartShown, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

const settings = {
  sparsity: sparsity(0.9),
  features: features(6, { place: 'main', form: { min: 4, max: 9 } }),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(12),
  shown: shown(0),
  turn: byHand(20, { label: words.turnLabel, min: -180, max: 180 }),
  tilt: byHand(18, { label: words.tiltLabel, min: -90, max: 90 }),
};
type Values = ValuesOf<typeof settings>;

const arrangementOf = (spec: Spec, frame: Frame, i: number) => arrangement(modelOf(spec, frame, i));

/** What leaves room for all other names. */
const LONG: Arrangement = { parts: ['pair', 'tetrahedron'], count: 6 };

/** "octahedron, 1 dropped" */
function nameOf(spec: Spec, frame: Frame, i: number): string {
  const found = arrangementOf(spec, frame, i);
  return words.arrangementName(found) + words.droppedText(spec.features - found.count);
}

/** "12 restarts: 10 octahedra, 2 × 2 alone and 1 pair" */
const sharesText = ({ spec, frame }: Trained<Values>): string =>
  words.solidsShares(
    words.restarts(instances(spec)),
    tally(
      spec.seed.map((_, i) => words.arrangementName(arrangementOf(spec, frame, i))),
      words.timesArrangement,
    ),
  );

export default widget({
  name: 'solids',
  title: words.solidsTitle,
  settings,
  recorded: 100,
  spec: (values) => restartsSpec({ ...values, hidden: 3, decay: 1 }),
  best: restartShown,
  shape(view) {
    if (!trained(view)) return '';
    const { solid, parts } = arrangementOf(view.spec, view.frame, restartShown(view));
    return solid ?? parts?.join(' ') ?? 'irregular';
  },

  draw(host, view, change) {
    if (!trained(view)) return;
    const { values, spec, frame, newest } = view;
    const { turn, tilt } = values;
    const chosen = restartShown(view);
    const models = spec.seed.map((_, i) => modelOf(spec, frame, i));
    const notes = Array.from(look(spec, frame, chosen).dimensionality, (share) => share.toFixed(2));
    turning(host, { model: models[chosen], turn, tilt, notes }, change);
    if (view.fleeting) return;
    thumbnails(host, {
      models,
      chosen,
      lowest: bestOf(newest),
      text: sharesText(view),
      choose: (shown) => change({ shown }),
      draw: (svg, model) => orbit(svg, { model, turn, tilt, notes: [], small: true }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const chosen = restartShown(view);
    return words.solidsTold({
      sparsity: values.sparsity,
      step: count(frame.step),
      steps: count(spec.steps),
      kept: represented(modelOf(spec, frame, chosen)).length,
      features: spec.features,
      hidden: spec.hidden,
      name: nameOf(spec, frame, chosen),
      sum: total(spec, frame, chosen),
      restarts: sharesText(view),
    });
  },

  readouts(view) {
    const some = trained(view);
    const chosen = restartShown(view);
    return [
      stepReadout(view),
      lossReadout(view),
      {
        label: words.shape,
        value: some ? nameOf(view.spec, view.frame, chosen) : '–',
        longest: words.arrangementName(LONG) + words.droppedText(1),
      },
      { label: words.sumOfD, value: some ? words.part(total(view.spec, view.frame, chosen), 3) : '–' },
    ];
  },

  table(view) {
    const columns = words.solidsColumns;
    if (!trained(view)) return { columns, rows: [] };
    return { columns, rows: modelRows(modelOf(view.spec, view.frame, restartShown(view))) };
  },
});
