/* What a table of settings allows, for tests that try any of it. */
import fc from 'fast-check';
import type { Setting, Settings, Value } from '../../src/ui/settings.ts';

/** Values that a setting allows; 0 is never -0. */
export function allowed(setting: Setting): fc.Arbitrary<Value> {
  if (setting.kind === 'choice') return fc.constantFrom(...setting.options.map(({ value }) => value));
  if (setting.kind === 'levels') return fc.stringMatching(new RegExp(`^[0-9a-z]{0,${setting.most}}$`));
  const { whole, min, max } = setting;
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

/** By the settings' names. */
export const allowedValues = (settings: Settings): Record<string, fc.Arbitrary<Value>> =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, allowed(setting)]));
