/*
 * Whether a spec can be trained here at all. The kernel relies on these bounds.
 */
import * as words from '#words';
import { instances } from '../../core/spec.ts';
import type { Spec } from '../../core/spec.ts';
import { tableBytes } from './evaluation-tables.ts';
import type { Rows } from './layout.ts';
import { LIMIT } from './run-memory.ts';

const BOUNDS = { features: 256, hidden: 64, batch: 4096 } as const;

/** What a run keeps in memory: the state, which exists twice while it is worked on, and the evaluation's tables. */
function bytes(spec: Spec, rows: Rows): number {
  const densities = new Set(spec.density).size;
  return 2 * 4 * instances(spec) * rows.layout(spec).row + densities * tableBytes(spec.features);
}

/** Throws an Error in words for the reader when a spec is out of bounds or needs too much memory. */
export function check(spec: Spec, rows: Rows): void {
  for (const [name, most] of Object.entries(BOUNDS)) {
    const value = spec[name as keyof typeof BOUNDS];
    if (!(Number.isInteger(value) && value >= 1 && value <= most)) {
      throw new Error(words.outOfBounds(name, value, most));
    }
  }
  const needed = bytes(spec, rows);
  if (needed > LIMIT) {
    const [need, have] = [needed, LIMIT].map((b) => Math.ceil(b / 2 ** 20));
    throw new Error(words.tooMuchMemory({ ...spec, instances: instances(spec), need, have }));
  }
}
