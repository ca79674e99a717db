/*
 * A model of the reader's own: how many features and dimensions, how features come, how much each matters and how often it
 * is on, and which network learns them. Arrows, overlaps, losses and shares of a dimension stand side by side.
 */
import * as words from '#words';
import { arrangement } from '../core/geometry/arrangements.ts';
import { bestOf, modelOf } from '../core/frame.ts';
import { count } from '../core/format.ts';
import { represented, shape } from '../core/geometry/geometry.ts';
import type { Columns } from '../core/geometry/geometry.ts';
import { levelOf, levelsOf, levelsText, levelValue, TOP } from '../core/batches/feature-levels.ts';
import { look } from '../core/geometry/looks.ts';
import { lossOfKeeping } from '../core/batches/kept.ts';
import { inSets, ownImportance, ownSpec, unsplit } from '../core/batches/own-model.ts';
import { rateAt } from '../core/schedule.ts';
import { instances } from '../core/spec.ts';
import { child } from '../plots/child.ts';
import { featureBars } from '../plots/bars/feature-bars.ts';
import type { BarColumn } from '../plots/bars/feature-bars.ts';
import { losses } from '../plots/curves/losses.ts';
import { orbit } from '../plots/arrows/orbit.ts';
import { overlaps } from '../plots/maps/overlaps.ts';
import { begun, picture } from '../plots/picture.ts';
import { svgIn, thumbnails } from '../plots/thumbnails.ts';
import { turning } from '../plots/arrows/turning.ts';
import { ownSettings, presets } from '../ui/own-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { total } from '../ui/text/shares.ts';
import {
  lossReadout,
  modelColumns,
  modelRows,
  restartShown,
  restartsText,
  stepReadout,
  trained,
} from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import type { Change } from '../ui/widget.ts';
import './playground.css';

type Values = ValuesOf<typeof ownSettings>;

/** "octahedron" where the arrows make a solid, and else their shape. */
function nameOf({ spec, frame }: Trained<Values>, i: number): string {
  const model = modelOf(spec, frame, i);
  const found = spec.hidden === 3 ? arrangement(model) : undefined;
  return found?.solid ? words.arrangementName(found) : words.shapeName(shape(model));
}

/** The model large: arrows that are turned by hand in three dimensions, and else its usual picture. */
function pictured(host: Element, view: Trained<Values>, change: Change<Values>): void {
  const { spec, frame, values } = view;
  const chosen = restartShown(view);
  const model = modelOf(spec, frame, chosen);
  if (spec.hidden === 3) {
    const notes = Array.from(look(spec, frame, chosen).dimensionality, (share) => share.toFixed(2));
    turning(host, { model, turn: values.turn, tilt: values.tilt, notes }, change);
    return;
  }
  picture(svgIn(host, 'large'), model);
  child(host, 'div', 'turning').node()!.hidden = true;
}

/** How a thumbnail is drawn: as the large picture is. */
const small =
  ({ turn, tilt }: Values) =>
  (svg: SVGSVGElement, model: Columns): void => {
    if (model.hidden === 3) orbit(begun(svg, orbit), { model, turn, tilt, notes: [], small: true });
    else picture(svg, model, { small: true });
  };

/** Sets one level of a text of levels. */
const withLevel = (all: readonly number[], feature: number, level: number): string =>
  levelsText(all.map((one, i) => (i === feature ? level : one)));

const short = (value: number): string => String(Number(value.toPrecision(2)));

/** The bars of importance and density. */
function columns(values: Values, change: Change<Values>): BarColumn[] {
  const importance = ownImportance(values).map(levelOf);
  const shares = levelsOf(values.densities, values.features);
  return [
    {
      ...{ name: 'importance', title: words.importance, steps: importance, most: TOP },
      texts: importance.map((level) => short(levelValue(level))),
      label: words.importanceOfFeature,
      set: (feature, level) => change({ importances: withLevel(importance, feature, level), decay: 1 }),
    },
    {
      ...{
        name: 'density',
        title: inSets(values) ? words.densityOfSets : words.densityOfEach,
        steps: shares,
        most: TOP,
      },
      texts: shares.map((level) => short(values.density * (inSets(values) ? 1 : levelValue(level)))),
      label: words.densityOfFeature,
      set: (feature, level) => change({ densities: withLevel(shares, feature, level) }),
      idle: inSets(values),
    },
  ];
}

function curves(host: Element, { spec, frame, history, ...view }: Trained<Values>): void {
  losses(host, {
    steps: spec.steps,
    at: history.map(({ step }) => step),
    curves: Array.from({ length: instances(spec) }, (_, i) => history.map(({ evaluation }) => evaluation[i])),
    strong: restartShown({ spec, frame, history, ...view }),
    playhead: Math.max(0, history.indexOf(frame)),
    guide: { loss: lossOfKeeping([], spec, 0), text: words.silence },
    ends: [],
    rates: Array.from({ length: 65 }, (_, i) => rateAt(spec, (spec.steps * i) / 64)),
  });
}

export default widget({
  name: 'playground',
  title: words.playgroundTitle,
  settings: ownSettings,
  presets,
  wide: true,
  past: true,
  recorded: 100,
  spec: ownSpec,
  best: restartShown,
  inside: () => import('../plots/inside/inside.ts'),
  shape: (view) => (trained(view) ? shape(modelOf(view.spec, view.frame, restartShown(view))) : 'none'),

  draw(host, view, change) {
    if (!trained(view)) return;
    const { values, spec, frame, newest } = view;
    const chosen = restartShown(view);
    const models = spec.seed.map((_, i) => modelOf(spec, frame, i));
    const box = child(host, 'div', 'playground').node()!;
    pictured(child(box, 'div', 'arrows-of').node()!, view, change);
    const bars = child(box, 'div', 'features-of').node()!;
    const shares = Array.from(look(spec, frame, chosen).dimensionality, (share) => share.toFixed(2));
    const own = { ...values, features: spec.features }; // those of the run on show
    featureBars(bars, { columns: columns(own, change), found: { title: words.ownShare, texts: shares } });
    child(bars, 'p', 'no-sets').text(unsplit(values) ? words.notInSets(values.features, values.size) : '');
    overlaps(svgIn(child(box, 'div', 'overlaps-of').node()!, 'map'), models[chosen], {});
    curves(child(box, 'div', 'losses-of').node()!, view);
    if (view.fleeting) return;
    thumbnails(host, {
      ...{ models, chosen, lowest: bestOf(newest), text: restartsText(spec, frame) },
      draw: small(values),
      choose: (shown) => change({ shown }),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const chosen = restartShown(view);
    return words.playgroundTold({
      ...{ density: String(values.density), step: count(frame.step), steps: count(spec.steps) },
      ...{ kept: represented(modelOf(spec, frame, chosen)).length, features: spec.features, hidden: spec.hidden },
      ...{ name: nameOf(view, chosen), sum: total(spec, frame, chosen), restarts: restartsText(spec, frame) },
    });
  },

  readouts(view) {
    const some = trained(view);
    const chosen = restartShown(view);
    return [
      stepReadout(view),
      lossReadout(view),
      { label: words.shape, value: some ? nameOf(view, chosen) : '–' },
      { label: words.sumOfD, value: some ? words.part(total(view.spec, view.frame, chosen), view.spec.hidden) : '–' },
    ];
  },

  table(view) {
    const columns = modelColumns(view.spec?.hidden ?? view.values.hidden);
    if (!trained(view)) return { columns, rows: [] };
    return { columns, rows: modelRows(modelOf(view.spec, view.frame, restartShown(view))) };
  },
});
