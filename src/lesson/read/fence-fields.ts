import { at, type Place } from './source.ts';

/** A row "name: text" of a fence. */
export interface Field {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

/** The rows right after a fence. Throws at a row that is no field, with a hint, and at one that repeats a name. */
export function fields(rows: readonly string[], fence: Place, hint = ''): Field[] {
  const found: Field[] = [];
  rows.forEach((row, i) => {
    const place = { ...fence, line: fence.line + 1 + i };
    at(place, () => {
      const [, name, text] = /^([\w-]+):\s*(.*?)\s*$/.exec(row) ?? [];
      if (name === undefined) throw new Error(`"${row}" is not "setting: value"${hint}`);
      if (found.some((field) => field.name === name)) throw new Error(`${name} is set twice`);
      found.push({ name, text, place });
    });
  });
  return found;
}
