import { parse, type Setting, type Settings, type Value } from '../../ui/settings.ts';
import { known } from './source.ts';

const allowed = (setting: Setting): string =>
  setting.kind === 'choice'
    ? known(setting.options.map(({ value }) => value))
    : `a ${setting.whole ? 'whole ' : ''}number from ${String(setting.min)} to ${String(setting.max)}`;

/** The value that the lesson's text gives a setting. Throws where there is no such setting, or it cannot have this value. */
export function checked(settings: Settings, name: string, text: string): Value {
  if (!Object.hasOwn(settings, name))
    throw new Error(`there is no setting "${name}" (${known(Object.keys(settings))})`);
  const value = parse(settings[name], text);
  if (value === undefined) throw new Error(`"${text}" is no value of ${name} (${allowed(settings[name])})`);
  return value;
}
