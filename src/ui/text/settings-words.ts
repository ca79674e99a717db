/* Settings in words, for places without a form. */
import * as words from '#words';
import type { Setting, Settings, Value, Values } from '../settings.ts';

/** "0.9", or what an option is called. */
const valueText = (setting: Setting, value: Value): string =>
  setting.kind === 'choice'
    ? (setting.options.find((option) => option.value === value)?.label ?? String(value))
    : String(value);

/** "Sparsity S 0.9 · Seed 7": all settings that stand in a form. Those of the picture are seen in it. */
export const settingsText = (settings: Settings, values: Values): string =>
  Object.entries(settings)
    .filter(([, { place }]) => place !== 'picture')
    .map(([name, setting]) => `${setting.label} ${valueText(setting, values[name])}`)
    .join(' · ');

/** Ways to show a picture have names for the link only. */
const worded = ({ place, kind }: Setting): boolean => place !== 'picture' || kind === 'number';

/** "Sparsity S 0.9, now 0.8": the settings in which kept values differ from those of now. */
export const differences = (settings: Settings, kept: Values, now: Values): string[] =>
  Object.entries(settings)
    .filter(([name, setting]) => worded(setting) && kept[name] !== now[name])
    .map(([name, setting]) =>
      words.nowOther(setting.label, valueText(setting, kept[name]), valueText(setting, now[name])),
    );
