/*
 * Features that come together, or exclude each other: sets of them in a plane, with one coin for a set. Several restarts
 * train side by side, and of each set the figure says what became of it.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { count } from '../core/format.ts';
import { shape } from '../core/geometry/geometry.ts';
import { restartsSpec } from '../core/batches/restarts.ts';
import { anglesWithin, membersOf, setForm } from '../core/geometry/set-forms.ts';
import type { SetForm } from '../core/geometry/set-forms.ts';
import { setArrows } from '../plots/arrows/set-arrows.ts';
import { svgIn, thumbnails } from '../plots/thumbnails.ts';
import { choice, density } from '../ui/later-settings.ts';
import { batch, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { NumberSetting, ValuesOf } from '../ui/settings.ts';
import { lossReadout, modelColumns, modelRows, restartShown, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

/** At most 16 sets of 16 features: as many as the engine takes. */
const counted = (value: number, label: string, help: string): NumberSetting => ({
  ...{ kind: 'number', label, help, default: value, min: 1, max: 16, whole: true },
  ...{ scale: 'linear', place: 'more', form: { min: 1, max: 4 } },
});

const settings = {
  density: density(0.1, { label: words.setDensityLabel, help: words.setDensityHelp }),
  rule: choice(words.ruleLabel, words.ruleHelp, words.rules),
  sets: counted(2, words.setsLabel, words.setsHelp),
  size: counted(2, words.setSizeLabel, words.setSizeHelp),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(16),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

const setsOf = ({ values: { sets, size } }: Trained<Values>): number[][] => membersOf(sets * size, size);

/** What became of each set in a restart. */
const formsOf = (view: Trained<Values>, restart: number): SetForm[] => {
  const model = modelOf(view.spec, view.frame, restart);
  return setsOf(view).map((members) => setForm(model, members));
};

/** How many different outcomes are told one by one. */
const TOLD = 3;

/** "16 restarts: 9 × 2 collapsed and 1 side by side, 7 × all collapsed" */
function sharesText(view: Trained<Values>): string {
  const each = view.spec.seed.map((_, i) => words.setForms(formsOf(view, i).sort()));
  const all = [...new Set(each)]
    .map((forms) => ({ forms, times: each.filter((other) => other === forms).length }))
    .sort((a, b) => b.times - a.times);
  const told = all.slice(0, TOLD).map(({ times, forms }) => words.timesForms(times, forms));
  const rest = all.slice(TOLD).reduce((sum, { times }) => sum + times, 0);
  return words.restartShapes(each.length, [...told, ...(rest > 0 ? [words.otherwise(rest)] : [])].join(', '));
}

/** A text of `sets` forms that leaves room for most others. */
const LONG: readonly SetForm[] = ['orthogonal', 'line', 'beside', 'apart'];
const longAngles = (pairs: number): string => words.inDegrees(Array.from({ length: pairs }, () => 180));
const longForms = (sets: number): string => words.setForms(LONG.slice(0, sets));

export default widget({
  name: 'together',
  title: words.togetherTitle,
  settings,
  presets: [
    { label: words.pairsTogether, values: { rule: 'together', sets: 2, size: 2, density: 0.1 } },
    { label: words.pairsApart, values: { rule: 'one-of', sets: 2, size: 2, density: 0.4 } },
    { label: words.threePairs, values: { rule: 'together', sets: 3, size: 2, density: 0.1 } },
  ],
  recorded: 150,
  spec: ({ rule, sets, size, ...recipe }) => ({
    ...restartsSpec({ ...recipe, features: sets * size, hidden: 2, decay: 1 }),
    law: { kind: 'sets', rule, size },
  }),
  best: restartShown,
  shape: (view) => (trained(view) ? formsOf(view, restartShown(view)).join(' ') : ''),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest } = view;
    const chosen = restartShown(view);
    const models = spec.seed.map((_, i) => modelOf(spec, frame, i));
    const sets = setsOf(view);
    setArrows(svgIn(host, 'large'), models[chosen], sets);
    if (view.fleeting) return;
    thumbnails(host, {
      models,
      chosen,
      lowest: bestOf(newest),
      text: sharesText(view),
      choose: (shown) => change({ shown }),
      draw: (svg, model) => setArrows(svg, model, sets, { small: true }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const forms = formsOf(view, restartShown(view));
    return words.togetherTold({
      ...values,
      step: count(frame.step),
      steps: count(spec.steps),
      told: setsOf(view).map((members, set) => ({ members, form: forms[set] })),
      restarts: sharesText(view),
    });
  },

  readouts(view) {
    const { spec, frame, values } = view;
    const pairs = (values.sets * values.size * (values.size - 1)) / 2;
    const some = trained(view);
    const chosen = restartShown(view);
    const model = spec && frame && modelOf(spec, frame, chosen);
    const angles = some && model ? setsOf(view).flatMap((members) => anglesWithin(model, members)) : [];
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.shape, value: model ? words.shapeName(shape(model)) : '–' },
      ...(pairs > 0 && pairs < 5
        ? [{ label: words.withinSets, value: some ? words.inDegrees(angles) : '–', longest: longAngles(pairs) }]
        : []),
      {
        label: words.setsReadout,
        value: some ? words.setForms(formsOf(view, chosen)) : '–',
        longest: longForms(values.sets),
      },
    ];
  },

  table(view) {
    const columns = [words.setColumn, ...modelColumns(2)];
    if (!trained(view)) return { columns, rows: [] };
    const rows = modelRows(modelOf(view.spec, view.frame, restartShown(view)));
    return { columns, rows: rows.map((row, feature) => [Math.floor(feature / view.values.size) + 1, ...row]) };
  },
});
