/* Whether features can stand in the sets of a law. */
import { setsOfFeatures } from '#words';
import type { Spec } from '../core/spec.ts';

/** Throws an Error in words for the reader where they cannot. */
export function checkSets({ features, law }: Pick<Spec, 'features' | 'law'>): void {
  if (law?.kind === 'sets' && features % law.size !== 0) throw new Error(setsOfFeatures(features, law.size));
}
