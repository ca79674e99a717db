/* The settings that figures share. Their ranges are the engine's: what the link accepts. */
import * as words from '#words';
import type { Output } from '../core/spec.ts';
import type { ChoiceSetting, NumberSetting, Place } from './settings.ts';

type NumberOptions = Partial<Pick<NumberSetting, 'place' | 'form' | 'label' | 'help'>>;

/** Makes the constructor of a number setting; figures give its default and, where they differ, place and form. */
const number =
  (base: Omit<NumberSetting, 'kind' | 'default' | 'place'>, place: Place) =>
  (value: number, options: NumberOptions = {}): NumberSetting => ({
    kind: 'number',
    place,
    ...base,
    default: value,
    ...options,
  });

export const sparsity = number(
  {
    label: words.sparsityLabel,
    help: words.sparsityHelp,
    min: 0,
    max: 0.999,
    whole: false,
    scale: 'density',
    form: { min: 0, max: 0.99 },
  },
  'main',
);

export const decay = number(
  {
    label: words.decayLabel,
    help: words.decayHelp,
    min: 0,
    max: 1,
    whole: false,
    scale: 'linear',
    form: { min: 0.3, max: 1 },
  },
  'more',
);

export const seed = number(
  {
    label: words.seedLabel,
    help: words.seedHelp,
    min: 0,
    max: 2 ** 31 - 1,
    whole: true,
    scale: 'linear',
  },
  'more',
);

export const features = number(
  {
    label: words.featuresLabel,
    help: words.featuresHelp,
    min: 1,
    max: 256,
    whole: true,
    scale: 'linear',
    form: { min: 2, max: 12 },
  },
  'more',
);

export const hidden = number(
  {
    label: words.hiddenLabel,
    help: words.hiddenHelp,
    min: 1,
    max: 64,
    whole: true,
    scale: 'linear',
    form: { min: 1, max: 8 },
  },
  'more',
);

export const steps = number(
  {
    label: words.stepsLabel,
    help: words.stepsHelp,
    min: 1,
    max: 200_000,
    whole: true,
    scale: 'log',
    form: { min: 100, max: 20_000 },
  },
  'more',
);

export const batch = number(
  {
    label: words.batchLabel,
    help: words.batchHelp,
    min: 1,
    max: 4096,
    whole: true,
    scale: 'log',
    form: { min: 16, max: 1024 },
  },
  'more',
);

export const rate = number(
  {
    label: words.rateLabel,
    help: words.rateHelp,
    min: 1e-5,
    max: 1,
    whole: false,
    scale: 'log',
    form: { min: 1e-4, max: 0.1 },
  },
  'more',
);

export const restarts = number(
  {
    label: words.restartsLabel,
    help: words.restartsHelp,
    min: 1,
    max: 64,
    whole: true,
    scale: 'linear',
    form: { min: 1, max: 16 },
  },
  'more',
);

/** With the ReLU or without it. */
export const output: ChoiceSetting<Output> = {
  kind: 'choice',
  label: words.outputLabel,
  help: words.outputHelp,
  default: 'relu',
  options: [
    { value: 'relu', label: words.outputRelu },
    { value: 'linear', label: words.outputLinear },
  ],
  place: 'more',
};

export const shown = number(
  {
    label: words.shownLabel,
    help: words.shownHelp,
    min: 0,
    max: 64,
    whole: true,
    scale: 'linear',
  },
  'picture',
);

/*
 * What readers set in the picture itself: in the link, but in no form.
 */

/** A number that the picture's own controls change. */
export const byHand = (value: number, range: Pick<NumberSetting, 'label' | 'min' | 'max'>): NumberSetting => ({
  kind: 'number',
  help: words.byHandHelp,
  default: value,
  whole: false,
  scale: 'linear',
  place: 'picture',
  ...range,
});

/** One of several ways to show a picture, by their names in the link; the first is the default. */
export const picked = <Option extends string>(first: Option, ...others: Option[]): ChoiceSetting<Option> => ({
  kind: 'choice',
  label: words.pickedLabel,
  help: words.byHandHelp,
  default: first,
  options: [first, ...others].map((value) => ({ value, label: value })),
  place: 'picture',
});
