/* How many frames of a run are recorded: as many as the figure asks for, or fewer where they are large. */
import { instances } from '../../core/spec.ts';
import type { Spec } from '../../core/spec.ts';

/** The most that the frames of one recording may take, in bytes. A figure keeps two recordings at most. */
const ROOM = 2 ** 26;

/** Bytes of a frame: two matrices at most, two biases, and two losses of each model. */
function bytes(spec: Spec): number {
  const { features, hidden, model } = spec;
  const parameters = model ? 2 * hidden * features + hidden + features : (hidden + 1) * features;
  return 4 * instances(spec) * (parameters + 2);
}

/** How many steps lie between two recorded frames, for about `count` frames a run. */
export function every(spec: Spec, count: number): number {
  const room = Math.max(1, Math.floor(ROOM / bytes(spec)) - 1); // beside the one at the start
  return Math.max(1, Math.round(spec.steps / count), Math.ceil(spec.steps / room));
}

/** How many frames a whole recording has: the start, each multiple, the end. */
export const total = (spec: Spec, count: number): number => Math.ceil(spec.steps / every(spec, count)) + 1;
