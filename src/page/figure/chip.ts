/* The engine chip: what runs the figure, how fast, and why nothing better does. */
import * as words from '#words';
import { instances } from '../../core/spec.ts';
import type { Recording } from '../playback/recording.ts';

/** "cpu × 2 · 48,200 steps/s", and behind it each engine that was passed over with its reason. */
export function chipText({ engine, workers, spec, frames, milliseconds, notes }: Recording): string {
  const steps = frames.at(-1)?.step ?? 0;
  const speed = milliseconds > 0 ? words.rough((1000 * steps) / milliseconds) : '';
  const name = workers > 1 ? `${engine} × ${String(Math.min(workers, instances(spec)))}` : engine;
  return words.chip(name, speed, notes);
}
