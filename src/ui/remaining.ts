/* How long a run will still take, judged by how long it took so far. */
import type { View } from './widget.ts';

/** 83000 -> "1 min 23 s" */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** "about 12 s" while a run goes on; a dash before anything is known and after the end. */
export function remaining({ spec, newest, milliseconds = 0 }: Pick<View, 'spec' | 'newest' | 'milliseconds'>): string {
  if (!spec || !newest || newest.step === 0 || newest.step >= spec.steps) return '–';
  return `about ${duration((milliseconds * (spec.steps - newest.step)) / newest.step)}`;
}
