/* What a claim expects of a figure's finished run, as it is written: the name of a kind, then what that kind wants. */
import { kinds, type Tally, type Unit } from './kinds.ts';
import type { Run } from './run.ts';
import { known } from '../read/source.ts';

export interface Promised {
  readonly text: string;
  readonly unit: Unit;
  count(run: Run): Tally;
}

/** The promise that a text makes. Throws where it is of no known kind, or not written as its kind wants it. */
export function promise(text: string): Promised {
  const [, name, rest] = /^(\S*)\s*(.*)$/.exec(text) ?? [];
  if (!Object.hasOwn(kinds, name)) throw new Error(`"${name}" is nothing to expect (${known(Object.keys(kinds))})`);
  const { usage, unit, read } = kinds[name];
  const count = read(rest);
  if (!count) throw new Error(`"${text}" is not "${name} ${usage}"`);
  return { text, unit, count };
}
