/* The settings that only later figures share. */
import * as words from '#words';
import { number } from './shared-settings.ts';
import type { ChoiceSetting, NumberSetting } from './settings.ts';

export const density = number(words.densityLabel, words.densityHelp, [0.001, 1], {
  form: [0.01, 1],
  scale: 'log',
  place: 'main',
});
/** The lowest of a row of densities; the figure says in `help` how they lie. */
export const lowest = number(words.lowestLabel, '', [0.001, 0.9], { form: [0.01, 0.5], scale: 'log' });

/** One of several, by their names in the link and what the form calls them; the first is the default. */
export const choice = <Option extends string>(
  label: string,
  help: string,
  options: Readonly<Record<Option, string>>,
  place: ChoiceSetting['place'] = 'main',
): ChoiceSetting<Option> => {
  const all = Object.entries<string>(options) as [Option, string][];
  return {
    kind: 'choice',
    label,
    help,
    default: all[0][0],
    options: all.map(([value, name]) => ({ value, label: name })),
    place,
  };
};

// What readers set in the picture itself: in the link, but in no form.

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
