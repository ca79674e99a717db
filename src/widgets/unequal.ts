/*
 * Five features of which one is not like the others, at 25 rarities. All restarts of all rarities are one batch; one rarity
 * is chosen, and its models are shown. Beside them is what each arrangement costs over all rarities.
 */
import * as words from '#words';
import { branches, changes, contenders, lowestOf } from '../core/batches/branches.ts';
import type { Branch, Change as Takeover } from '../core/batches/branches.ts';
import { count, scientific } from '../core/format.ts';
import { bestOf, modelOf } from '../core/frame.ts';
import { norms, shape } from '../core/geometry/geometry.ts';
import { densities } from '../core/laws/chances.ts';
import type { IndependentLaw, Spec } from '../core/spec.ts';
import { groups } from '../core/batches/sweep.ts';
import type { Group } from '../core/batches/sweep.ts';
import { gapsBeside, nearestRarity, RARITIES, unequalSpec, VARIED } from '../core/batches/rarities.ts';
import { child } from '../plots/child.ts';
import { handSliders } from '../plots/bars/hand-sliders.ts';
import { keptCurves } from '../plots/curves/kept-curves.ts';
import type { LogAxis } from '../plots/curves/log-axis.ts';
import { picture } from '../plots/picture.ts';
import { svgIn, thumbnails } from '../plots/thumbnails.ts';
import { byHand } from '../ui/later-settings.ts';
import { batch, rate, restarts, seed, shown, sparsity, steps } from '../ui/shared-settings.ts';
import type { NumberSetting, ValuesOf } from '../ui/settings.ts';
import { shapeTally, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import './unequal.css';

const RANGE = { min: RARITIES[0], max: RARITIES[RARITIES.length - 1] };

const importance: NumberSetting = {
  kind: 'number',
  label: words.importanceLabel(VARIED),
  help: words.importanceHelp,
  default: 1,
  ...RANGE,
  ...{ whole: false, scale: 'log', place: 'main', form: { min: 0.1, max: 10 } },
};

const settings = {
  sparsity: sparsity(0.95, { label: words.othersSparsityLabel, help: words.othersSparsityHelp }),
  importance,
  rarity: byHand(1, { label: words.rarityLabel(VARIED), ...RANGE }),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(16, { help: words.unequalRestartsHelp }),
  shown: shown(0),
};
type Values = ValuesOf<typeof settings>;

const AXIS: LogAxis = {
  ends: [RANGE.min, RANGE.max],
  ticks: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20],
  told: [words.seldomer, words.oftener],
  title: words.rarityAxis(VARIED),
};

/** The chosen rarity: its models, and the instance shown large. */
function chosen({ values, spec, newest }: Trained<Values>): Group & { readonly instance: number } {
  const group = groups(spec)[nearestRarity(values.rarity)];
  const picked = values.shown > 0 && values.shown <= group.end - group.start;
  return { ...group, instance: picked ? group.start + values.shown - 1 : bestOf(newest, group.start, group.end) };
}

const shapeOf = ({ spec, frame }: Trained<Values>, i: number) => shape(modelOf(spec, frame, i));

/** "16 restarts: 11 pentagon, 5 square" */
function sharesText(view: Trained<Values>): string {
  const { start, end } = chosen(view);
  const shapes = Array.from({ length: end - start }, (_, r) => shapeOf(view, start + r));
  return words.restartShapes(shapes.length, shapeTally(shapes));
}

/** The arrangements that are cheapest somewhere. */
const cheapest = ({ spec, frame }: Trained<Values>): Branch[] => contenders(spec, branches(spec, frame));

/** What a branch is called, by its model where the features are most alike. */
function nameOf(view: Trained<Values>, { kept, points }: Branch): string {
  const near = points.reduce((a, b) => (Math.abs(Math.log(b.value)) < Math.abs(Math.log(a.value)) ? b : a));
  return words.branch(kept, shapeOf(view, near.instance));
}

/** "square and pentagon cost the same where it is on 0.27 times as often" */
const changeText = (view: Trained<Values>, { from, to, at }: Takeover): string => {
  const [one, other] = [from, to].map(({ kept }, i) => words.crossingName(kept, shapeOf(view, at.from[i].instance)));
  return words.changeAt(one, other, Number(at.value.toPrecision(2)));
};

/** "70° and 69° to its neighbours", or that it is given up. */
function besideText({ spec, frame }: Trained<Values>, i: number): string {
  const gaps = gapsBeside(modelOf(spec, frame, i), VARIED);
  return gaps ? words.bothDegrees(Math.round(gaps[0]), Math.round(gaps[1])) : words.givenUp;
}

const densityAt = (spec: Spec, i: number): number => densities(spec.law as IndependentLaw, spec, i)[VARIED];

/** Whether the feature would have to be on more often than always. */
const capped = (view: Trained<Values>): boolean => chosen(view).value * view.spec.density[0] > 1.0001;

export default widget({
  name: 'unequal',
  title: words.unequalTitle,
  settings,
  wide: true,
  recorded: 40,
  spec: unequalSpec,
  best: (view) => (trained(view) ? chosen(view).instance : 0),
  shape: (view) => (trained(view) ? shapeOf(view, chosen(view).instance) : ''),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame, newest, values } = view;
    const { value, start, end, instance } = chosen(view);
    const box = child(host, 'div', 'unequal').node()!;
    const models = child(box, 'div', 'at-rarity').node()!;
    picture(svgIn(models, 'large'), modelOf(spec, frame, instance));
    const chart = child(box, 'div', 'costs').node()!;
    const all = cheapest(view);
    const [first] = changes(spec, all);
    keptCurves(chart, {
      curves: all.map((branch) => ({ points: branch.points, text: nameOf(view, branch) })),
      lowest: lowestOf(spec, all),
      crossing: first && { ...first.at, text: String(Number(first.at.value.toPrecision(2))) },
      axis: AXIS,
      chosen: { value, choose: (to) => change({ rarity: RARITIES[nearestRarity(to)] }) },
    });
    handSliders(chart, [
      { name: 'rarity', label: words.rarityLabel(VARIED), min: 0, max: RARITIES.length - 1, value: nearestRarity(values.rarity), text: words.timesAsOften(value), set: (i) => change({ rarity: RARITIES[i] }) }, // prettier-ignore
    ]);
    if (view.fleeting) return;
    thumbnails(models, {
      models: Array.from({ length: end - start }, (_, r) => modelOf(spec, frame, start + r)),
      chosen: instance - start,
      lowest: bestOf(newest, start, end) - start,
      text: sharesText(view),
      choose: (shown) => change({ shown }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const { value, instance } = chosen(view);
    const found = changes(spec, cheapest(view)).map((one) => changeText(view, one));
    return words.unequalTold({
      feature: VARIED,
      rarity: value,
      importance: values.importance,
      density: String(Number(densityAt(spec, instance).toPrecision(3))),
      capped: capped(view),
      step: count(frame.step),
      steps: count(spec.steps),
      shape: shapeOf(view, instance),
      beside: besideText(view, instance),
      shares: sharesText(view),
      change: found.join('; ') || words.noChange,
    });
  },

  readouts(view) {
    const step = stepReadout(view);
    if (!trained(view)) return [step];
    const { instance } = chosen(view);
    const [first] = changes(view.spec, cheapest(view));
    return [
      step,
      { label: words.loss, value: scientific(view.frame.evaluation[instance]) },
      { label: words.shape, value: words.shapeName(shapeOf(view, instance)) },
      { label: words.besideLabel(VARIED), value: besideText(view, instance), longest: words.bothDegrees(180, 180) },
      { label: words.takeover, value: first ? words.timesAsOften(Number(first.at.value.toPrecision(2))) : '–', longest: words.timesAsOften(0.022) }, // prettier-ignore
      ...(capped(view) ? [{ label: words.rarityLabel(VARIED), value: words.atMost }] : []),
    ];
  },

  table(view) {
    const columns = words.unequalColumns;
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame, newest } = view;
    const rows = groups(spec).map(({ value, start, end }) => {
      const i = bestOf(newest, start, end);
      const model = modelOf(spec, frame, i);
      const shapes = Array.from({ length: end - start }, (_, r) => shapeOf(view, start + r));
      return [
        value,
        Number(densityAt(spec, i).toPrecision(3)),
        words.shapeName(shape(model)),
        scientific(frame.evaluation[i]),
        norms(model)[VARIED].toFixed(2),
        besideText(view, i),
        shapeTally(shapes),
      ];
    });
    return { columns, rows };
  },
});
