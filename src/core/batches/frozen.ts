/* A run made of two: first the models whose hidden points are read, and then, on the best of them, what reads them. */
import { bestOf, parametersOf } from '../frame.ts';
import { firstOf } from '../spec.ts';
import type { Frame, Spec } from '../spec.ts';

/** The spec as it goes on from the last frame of its first run: the best model in it is frozen. */
export function afterFirst(spec: Spec, last: Frame): Spec {
  const first = firstOf(spec);
  if (!first) return spec;
  return { ...spec, law: { kind: 'hidden', of: first, parameters: parametersOf(first, last, bestOf(last)).slice() } };
}
