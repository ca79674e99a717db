/* Specs for the kernel's tests. */
import type { Spec } from '../../../src/core/spec.ts';

/** A spec whose instances differ in density, decay and seed. */
export function specOf(
  features: number,
  hidden: number,
  batch: number,
  more: Partial<Spec> & { k?: number } = {},
): Spec {
  const { k = 2, ...rest } = more;
  const instances = Array.from({ length: k }, (_, i) => i);
  return {
    features,
    hidden,
    batch,
    steps: 1000,
    rate: 0.01,
    schedule: 'cosine',
    output: 'relu',
    density: instances.map((i) => 1 / (1 + 3 * (i % 4))),
    decay: instances.map((i) => 1 - 0.1 * (i % 3)),
    seed: instances.map((i) => 1000 + 7 * i),
    ...rest,
  };
}
