/*
 * Finding the features again: sparse autoencoders on the hidden points of a toy model. That model is trained first, and
 * while it is, the view is of its run.
 */
import * as words from '#words';
import { dictionarySpec } from '../core/batches/dictionary-spec.ts';
import { foundFeatures, readBack } from '../core/findings/found-features.ts';
import type { Found } from '../core/findings/found-features.ts';
import { bestOf, parametersOf } from '../core/frame.ts';
import { afterFirst } from '../core/batches/frozen.ts';
import { count, fixed, percentage } from '../core/format.ts';
import { norms, represented } from '../core/geometry/geometry.ts';
import type { Columns } from '../core/geometry/geometry.ts';
import { cloudOf, directionsOf } from '../core/findings/hidden-cloud.ts';
import { networkOf } from '../core/models/model-table.ts';
import { instances } from '../core/spec.ts';
import type { Frame, HiddenLaw, Spec } from '../core/spec.ts';
import { child } from '../plots/child.ts';
import { learnedDirections } from '../plots/arrows/learned-directions.ts';
import { readBackPlot } from '../plots/maps/read-back.ts';
import { svgIn, thumbnails } from '../plots/thumbnails.ts';
import { choice } from '../ui/later-settings.ts';
import { batch, rate, restarts, seed, shown, steps } from '../ui/shared-settings.ts';
import type { NumberSetting, ValuesOf } from '../ui/settings.ts';
import { lossReadout, restartShown, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import type { View } from '../ui/widget.ts';
import './dictionary.css';

const penalty: NumberSetting = {
  ...{ kind: 'number', label: words.penaltyLabel, help: words.penaltyHelp, default: 0.2, min: 0, max: 2 },
  ...{ whole: false, scale: 'log', place: 'main', form: { min: 0.02, max: 1 } },
};

const latentCount: NumberSetting = {
  ...{ kind: 'number', label: words.latentsLabel, help: words.latentsHelp, default: 5, min: 5, max: 12 },
  ...{ whole: true, scale: 'linear', place: 'main', form: { min: 5, max: 12 } },
};

const density: NumberSetting = {
  ...{ kind: 'number', label: words.featureDensityLabel, help: words.featureDensityHelp, default: 0.025 },
  ...{ min: 0.01, max: 0.5, whole: false, scale: 'log', place: 'more', form: { min: 0.01, max: 0.3 } },
};

const settings = {
  penalty,
  latents: latentCount,
  resampling: choice(words.resamplingLabel, words.resamplingHelp, { on: words.resamplingOn, off: words.resamplingOff }),
  density,
  seed: seed(0),
  steps: steps(15_000),
  batch: batch(64),
  rate: rate(0.003, { help: words.constantRateHelp }),
  restarts: restarts(16, { label: words.autoencodersLabel, help: words.autoencodersHelp }),
  shown: shown(0, { label: words.autoencoderShown }),
};
type Values = ValuesOf<typeof settings>;

interface Dictionary extends Trained<Values> {
  readonly law: HiddenLaw;
  readonly all: readonly Found[];
  readonly chosen: number;
}

/** The view with what has been found; undefined while the first run is on, or nothing is. */
function dictionary(view: View<Values>): Dictionary | undefined {
  const law = view.spec?.law;
  if (!trained(view) || law?.kind !== 'hidden') return undefined;
  return { ...view, law, all: foundFeatures(view.spec, law, view.frame), chosen: restartShown(view) };
}

const learnedBy = (spec: Spec, frame: Frame, i: number): Columns =>
  networkOf(spec).columns(spec, parametersOf(spec, frame, i));

const latentsOf = ({ silent, features }: Found) => features.map((feature, l) => ({ feature, silent: silent[l] }));

const recoveredOf = ({ all }: Dictionary): number => all.filter(({ recovered }) => recovered).length;
const silentOf = ({ silent }: Found): number => silent.filter(Boolean).length;
const shareText = (view: Dictionary): string => words.recoveredShare(recoveredOf(view), view.all.length);

/** The model's own points and directions while it is trained. */
function drawModel(svg: SVGSVGElement, { spec, frame, newest }: Trained<Values>): void {
  const law = { kind: 'hidden', of: spec, parameters: parametersOf(spec, frame, bestOf(newest)) } as const;
  learnedDirections(svg, { truth: directionsOf(law), points: cloudOf(law).points, latents: [], recovered: false });
}

export default widget({
  name: 'dictionary',
  title: words.dictionaryTitle,
  settings,
  presets: [
    { label: words.quickRecipe, values: { steps: 15_000, batch: 64, rate: 0.003 } },
    { label: words.fullRecipe, values: { steps: 20_000, batch: 1024, rate: 0.001 } },
  ],
  recorded: 100,
  spec: dictionarySpec,
  after: afterFirst,
  best: restartShown,
  shape(view) {
    const some = dictionary(view);
    return some ? `${some.all[some.chosen].count}-found` : '';
  },

  draw(host, view, change) {
    if (!trained(view)) return;
    const box = child(host, 'div', 'dictionary').node()!;
    const large = svgIn(box, 'points');
    const some = dictionary(view);
    if (!some) {
      drawModel(large, view);
      return;
    }
    const { spec, frame, newest, law, all, chosen } = some;
    const common = { truth: directionsOf(law), points: cloudOf(law).points };
    const models = spec.seed.map((_, i) => learnedBy(spec, frame, i));
    const dataOf = (i: number) => ({
      ...common,
      learned: models[i],
      latents: latentsOf(all[i]),
      recovered: all[i].recovered,
    });
    learnedDirections(large, dataOf(chosen));
    readBackPlot(box, all[chosen].readings);
    if (view.fleeting) return;
    thumbnails(host, {
      models,
      chosen,
      lowest: bestOf(newest),
      text: shareText(some),
      choose: (shown) => change({ shown }),
      draw: (svg, model) => learnedDirections(svg, dataOf(models.indexOf(model)), true),
    });
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const some = dictionary(view);
    const step = { step: count(view.frame.step), steps: count(view.spec.steps) };
    if (!some) return words.modelFirstTold(step.step, step.steps);
    const own = some.all[some.chosen];
    return words.dictionaryTold({
      ...step,
      penalty: view.values.penalty,
      resampling: view.values.resampling === 'on',
      recovered: recoveredOf(some),
      autoencoders: instances(some.spec),
      latents: some.spec.hidden,
      found: own.count,
      kept: represented(directionsOf(some.law)).length,
      silent: silentOf(own),
      given: percentage(readBack(own.readings)),
    });
  },

  readouts(view) {
    const some = dictionary(view);
    const step = stepReadout(view);
    const first = view.spec !== undefined && view.spec.model !== 'sae';
    const own = some?.all[some.chosen];
    return [
      first ? { ...step, label: words.modelStep } : step,
      lossReadout(view),
      { label: words.recovered, value: some ? words.part(recoveredOf(some), some.all.length) : '–' },
      { label: words.silentLatents, value: own ? words.part(silentOf(own), own.silent.length) : '–' },
      { label: words.givenBack, value: own ? percentage(readBack(own.readings)) : '–' },
    ];
  },

  table(view) {
    const columns = words.dictionaryColumns;
    const some = dictionary(view);
    if (!some) return { columns, rows: [] };
    const { features, nearest, cosines } = some.all[some.chosen];
    const rows = Array.from(norms(directionsOf(some.law)), (length, feature) => [
      feature,
      fixed(length, 3),
      nearest[feature] ?? '–',
      fixed(cosines[feature], 3),
      features.includes(feature) ? words.yes : words.no,
    ]);
    return { columns, rows };
  },
});
