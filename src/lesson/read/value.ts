import { parse, type Setting, type Settings, type Value } from '../../ui/settings.ts';
import { known } from './source.ts';

function allowed(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return known(setting.options.map(({ value }) => value));
    case 'levels':
      return `up to ${setting.most} of the characters 0 to 9 and a to z`;
    case 'number':
      return `a ${setting.whole ? 'whole ' : ''}number from ${String(setting.min)} to ${String(setting.max)}`;
  }
}

/** The value that the lesson's text gives a setting. Throws where there is no such setting, or it cannot have this value. */
export function checked(settings: Settings, name: string, text: string): Value {
  if (!Object.hasOwn(settings, name))
    throw new Error(`there is no setting "${name}" (${known(Object.keys(settings))})`);
  const value = parse(settings[name], text);
  if (value === undefined) throw new Error(`"${text}" is no value of ${name} (${allowed(settings[name])})`);
  return value;
}
