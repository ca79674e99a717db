/* How long a run will still take, judged by how long it took so far. */
import * as words from '#words';
import type { View } from '../widget.ts';

/** "about 12 s" while a run goes on; a dash before anything is known and after the end. */
export function remaining({ spec, newest, milliseconds = 0 }: Pick<View, 'spec' | 'newest' | 'milliseconds'>): string {
  if (!spec || !newest || newest.step === 0 || newest.step >= spec.steps) return '–';
  const left = (milliseconds * (spec.steps - newest.step)) / newest.step;
  return words.about(Math.ceil(left / 1000));
}
