/*
 * The settings that figures share with the first one, which loads no others. Their ranges are the engine's: what the link
 * accepts.
 */
import * as words from '#words';
import type { Output } from '../core/spec.ts';
import type { ChoiceSetting, NumberSetting } from './settings.ts';

type NumberOptions = Partial<Pick<NumberSetting, 'place' | 'form' | 'max' | 'label' | 'help' | 'marks'>>;

type Ends = readonly [min: number, max: number];

interface Kind extends Partial<Pick<NumberSetting, 'whole' | 'scale' | 'place'>> {
  /** The ends of the slider, where they are not those of the setting. */
  readonly form?: Ends;
}

/** Makes the constructor of a number setting; figures give its default and, where they differ, place and form. */
export const number =
  (label: string, help: string, [min, max]: Ends, { form, ...rest }: Kind) =>
  (value: number, options: NumberOptions = {}): NumberSetting => ({
    kind: 'number',
    label,
    help,
    min,
    max,
    whole: false,
    scale: 'linear',
    place: 'more',
    ...rest,
    ...(form && { form: { min: form[0], max: form[1] } }),
    default: value,
    ...options,
  });

export const sparsity = number(words.sparsityLabel, words.sparsityHelp, [0, 0.999], {
  form: [0, 0.99],
  scale: 'density',
  place: 'main',
});
export const decay = number(words.decayLabel, words.decayHelp, [0, 1], { form: [0.3, 1] });
export const seed = number(words.seedLabel, words.seedHelp, [0, 2 ** 31 - 1], { whole: true });
export const features = number(words.featuresLabel, words.featuresHelp, [1, 256], { form: [2, 12], whole: true });
export const hidden = number(words.hiddenLabel, words.hiddenHelp, [1, 64], { form: [1, 8], whole: true });
export const steps = number(words.stepsLabel, words.stepsHelp, [1, 200_000], {
  form: [100, 20_000],
  whole: true,
  scale: 'log',
});
export const batch = number(words.batchLabel, words.batchHelp, [1, 4096], {
  form: [16, 1024],
  whole: true,
  scale: 'log',
});
export const rate = number(words.rateLabel, words.rateHelp, [1e-5, 1], { form: [1e-4, 0.1], scale: 'log' });
export const restarts = number(words.restartsLabel, words.restartsHelp, [1, 64], { form: [1, 16], whole: true });
export const shown = number(words.shownLabel, words.shownHelp, [0, 64], { whole: true, place: 'picture' });

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
