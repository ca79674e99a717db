/* Which features each of several restarts keeps. */
import { modelOf } from '../frame.ts';
import { represented } from '../geometry/geometry.ts';
import { importanceOf, weighed } from '../feature-importance.ts';
import { lawOf } from '../laws/law-table.ts';
import { instances } from '../spec.ts';
import type { Frame, Spec } from '../spec.ts';

export interface Kept {
  /** The represented features, in order, of those that weigh anything. */
  readonly features: readonly number[];
  /** How many restarts keep these and no others. */
  readonly restarts: number;
}

/** What instance i keeps. */
export const keptIn = (spec: Spec, frame: Frame, i: number): number[] =>
  represented(modelOf(spec, frame, i)).filter((feature) => weighed(spec, i).includes(feature));

/** What a model of instance i loses that keeps these features perfectly and answers 0 for all others. */
export function lossOfKeeping(kept: readonly number[], spec: Spec, i: number): number {
  const power = lawOf(spec).power(spec, i);
  const lost = importanceOf(spec, i).map((weight, feature) => (kept.includes(feature) ? 0 : weight * power[feature]));
  return lost.reduce((sum, loss) => sum + loss, 0) / spec.features;
}

/** The different choices that a frame's restarts made, the commonest first. */
export function keptBy(spec: Spec, frame: Frame): Kept[] {
  const choices = new Map<string, Kept>();
  for (let i = 0; i < instances(spec); i++) {
    const features = keptIn(spec, frame, i);
    const key = features.join();
    choices.set(key, { features, restarts: (choices.get(key)?.restarts ?? 0) + 1 });
  }
  return [...choices.values()].sort((a, b) => b.restarts - a.restarts);
}
