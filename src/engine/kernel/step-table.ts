/*
 * The numbers of the steps as the kernels take them: 4 floats a step, of which the last is free. They are the same for
 * all instances, and for all specs that differ by data or seed only, so those of the last run are kept: a reader who
 * drags a slider starts many such runs.
 */
import { stepNumbers } from '../../core/schedule.ts';
import type { Spec } from '../../core/spec.ts';

/** Numbers of the steps from `first` up to `end`: shrink, pace, correction, 0. [step, 4] */
export type NumbersOf = (first: number, end: number) => Float32Array;

let kept = { key: '', table: new Float32Array(0), filled: 0 };

/** The step numbers of a spec, made when first asked for. */
export function numbers(spec: Pick<Spec, 'rate' | 'schedule' | 'steps' | 'model'>): NumbersOf {
  const { rate, schedule, steps, model } = spec;
  const key = [rate, schedule, steps, model].join();
  if (kept.key !== key) kept = { key, table: new Float32Array(4 * steps), filled: 0 };
  const mine = kept;
  return (first, end) => {
    for (; mine.filled < end; mine.filled++) {
      const { shrink, pace, correction } = stepNumbers(spec, mine.filled);
      mine.table.set([shrink, pace, correction], 4 * mine.filled);
    }
    return mine.table.subarray(4 * first, 4 * end);
  };
}
