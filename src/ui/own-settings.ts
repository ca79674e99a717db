/* The table of settings of a model of the reader's own, and some of its kinds as presets. */
import * as words from '#words';
import { MOST_FEATURES, MOST_HIDDEN, MOST_RESTARTS } from '../core/batches/own-model.ts';
import type { OwnNetwork, Rule, Sign } from '../core/batches/own-model.ts';
import { byHand, choice, density } from './later-settings.ts';
import { batch, output, rate, restarts, seed, shown, steps } from './shared-settings.ts';
import type { LevelsSetting, NumberSetting, ValuesOf } from './settings.ts';
import type { Preset } from './widget.ts';

const whole = (label: string, value: number, help: string, [min, max]: readonly [number, number]): NumberSetting => ({
  ...{ kind: 'number', label, help, min, max, whole: true, scale: 'linear', default: value },
  ...{ place: 'main', form: { min, max } },
});

const network = choice<OwnNetwork>(
  words.networkLabel,
  words.networkHelp,
  { paper: words.networkPaper, 'relu-hidden': words.networkHiddenRelu, absolute: words.networkAbsolute },
  'more',
);

const rule = choice<Rule>(
  words.comeLabel,
  words.comeHelp,
  { alone: words.ruleAlone, together: words.ruleTogether, 'one-of': words.ruleOneOf },
  'more',
);

const sign = choice<Sign>(
  words.signLabel,
  words.signHelp,
  { positive: words.signPositive, signed: words.signSigned },
  'more',
);

const levels = (label: string): LevelsSetting => ({
  ...{ kind: 'levels', label, help: words.barsHelp, default: '', most: MOST_FEATURES, place: 'picture' },
});

/** All that can be set of such a model. */
export const ownSettings = {
  density: density(0.1),
  features: whole(words.featuresLabel, 5, words.featuresHelp, [1, MOST_FEATURES]),
  hidden: whole(words.hiddenLabel, 2, words.hiddenHelp, [1, MOST_HIDDEN]),
  network,
  output,
  rule,
  size: { ...whole(words.setSizeLabel, 2, words.dividesHelp, [1, MOST_FEATURES]), place: 'more' } as NumberSetting,
  sign,
  decay: byHand(1, { label: words.decayLabel, min: 0, max: 1 }),
  importances: levels(words.importancesLabel),
  densities: levels(words.densitiesLabel),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: { ...restarts(8), max: MOST_RESTARTS },
  shown: shown(0),
  turn: byHand(20, { label: words.turnLabel, min: -180, max: 180 }),
  tilt: byHand(18, { label: words.tiltLabel, min: -90, max: 90 }),
};

const plain = { network: 'paper', rule: 'alone', importances: '', densities: '', decay: 1, sign: 'positive' } as const;

/** Models worth a look, and a beginning for others. */
export const presets: readonly Preset<ValuesOf<typeof ownSettings>>[] = [
  { label: words.asPentagon, values: { ...plain, features: 5, hidden: 2, density: 0.1 } },
  { label: words.asOctahedron, values: { ...plain, features: 6, hidden: 3, density: 0.1 } },
  { label: words.asHexagon, values: { ...plain, features: 6, hidden: 2, density: 0.03, rule: 'together', size: 2 } },
  {
    label: words.asOneHot,
    values: { ...plain, features: 6, hidden: 2, density: 1, rule: 'one-of', size: 6, restarts: 16 },
  },
  {
    label: words.asComputing,
    values: { ...plain, features: 1, hidden: 2, density: 1, network: 'absolute', sign: 'signed' },
  },
];
