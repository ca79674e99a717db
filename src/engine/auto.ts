/*
 * What `auto` does. Training starts at once on the cpu kernel. Where much is left to do, a GPU is given a trial
 * meanwhile, and takes the run over from its seed if it would be done no later. Verdicts hold for the visit.
 */
import * as words from '#words';
import { instances } from '../core/spec.ts';
import type { Spec } from '../core/spec.ts';
import type { Verdict } from './trial.ts';

/** Less work than this left, in milliseconds, does not repay the start of a GPU. */
const WORTH = 4000;
/** How long the cpu kernel runs before its pace counts as known, in milliseconds. */
const SETTLED = 500;

/** Specs that a GPU runs at the same pace, by the same program. */
const size = (spec: Spec): string =>
  [spec.features, spec.hidden, spec.batch, instances(spec), spec.output, spec.model, spec.law?.kind].join();

export interface Progress {
  readonly spec: Spec;
  readonly step: number;
  /** Time spent so far on the cpu kernel. */
  readonly milliseconds: number;
}

export interface AutoChoice {
  /**
   * To be told how a run on the cpu kernel goes. Calls `better` if the GPU should take over, and `worse` with the
   * reason if a trial spoke against it.
   */
  progress(now: Progress, better: () => void, worse: (reason: string) => void): void;
}

/** A visit's choice, with trials held by `judge`. */
export function autoChoice(judge: (spec: Spec) => Promise<Verdict>): AutoChoice {
  const verdicts = new Map<string, Promise<Verdict>>();
  const heard = new WeakSet<Spec>();

  return {
    progress({ spec, step, milliseconds }, better, worse) {
      const left = (milliseconds / step) * (spec.steps - step);
      if (heard.has(spec) || milliseconds < SETTLED || left < WORTH) return;
      heard.add(spec);
      const verdict = verdicts.get(size(spec)) ?? judge(spec);
      verdicts.set(size(spec), verdict);
      const heed = (found: Verdict): void => {
        if ('reason' in found) worse(found.reason);
        else if (found.perStep * spec.steps <= left) better();
        else worse(words.slowerThanCpu);
      };
      verdict.then(heed, (error: unknown) => {
        worse((error as Error).message);
      });
    },
  };
}
