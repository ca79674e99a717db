/*
 * The page's end of the engine: it knows specs, frames and engines' names, not workers' messages and no tensors.
 */
import type { Spec } from '../core/spec.ts';
import { Attempts } from './attempts.ts';
import type { Listener, Run } from './attempts.ts';
import { autoChoice } from './auto.ts';
import { code } from './code.ts';
import { Pools } from './pools.ts';
import type { Choice, EngineName } from './protocol.ts';

export interface Client {
  /** Starts the engine that runs will ask for first. */
  warm(): void;
  /** Opens a run that records a frame every `every` steps; it waits for its first grant. */
  open(spec: Spec, every: number, listener: Listener): Run;
}

/** The engine of a page, with the workers of an engine made by `makeWorker` when first needed. */
export function client(choice: Choice, makeWorker: (engine: EngineName) => Worker, cores: number): Client {
  const pools = new Pools(makeWorker, cores);
  const first = choice === 'auto' ? 'cpu' : choice;

  const auto = autoChoice(async (spec) => {
    const { trial } = await code(import('./trial.ts')); // few runs are long enough to need it
    const every = Math.max(1, Math.round(spec.steps / 200));
    const trusted = pools.has('webgpu');
    const verdict = await trial('webgpu', pools.lanes('webgpu')[0], pools.lanes('cpu')[0], spec, every);
    if ('reason' in verdict && !trusted) pools.dismiss('webgpu', verdict.reason);
    return verdict;
  });

  return {
    warm() {
      for (const one of pools.lanes(first)) one.post({ type: 'start', engine: first });
    },
    open: (spec, every, listener) =>
      new Attempts({ spec, every, listener, pools, auto: choice === 'auto' ? auto : undefined }, first),
  };
}
