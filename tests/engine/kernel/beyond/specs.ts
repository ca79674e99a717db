/* Laws and networks for the kernel's tests. */
import type { Law, ModelName, Spec } from '../../../../src/core/spec.ts';
import { specOf } from '../specs.ts';

/** Every law that n features can have, by name; for `k` instances. */
export function laws(n: number, k: number): [string, Law][] {
  const scale = Array.from({ length: k }, (_, j) => Array.from({ length: n }, (_, i) => ((i + j) % 4) / 2));
  const sizes = [2, 3, n].filter((size, at, all) => n % size === 0 && all.indexOf(size) === at);
  return [
    ['independent', { kind: 'independent', scale }],
    ['signed', { kind: 'independent', signed: true }],
    ...sizes.flatMap((size): [string, Law][] => [
      [`${size} together`, { kind: 'sets', size, rule: 'together', signed: true }],
      [`one of ${size}`, { kind: 'sets', size, rule: 'one-of' }],
      [`one of ${size} signed`, { kind: 'sets', size, rule: 'one-of', signed: true }],
    ]),
  ];
}

/** A spec of three instances of one network under one law. */
export const layered = (n: number, m: number, batch: number, model: ModelName | undefined, law: Law): Spec => ({
  ...specOf(n, m, batch, { k: 3 }),
  density: [0.5, 0.2, 1],
  law,
  ...(model && { model }),
});

/** A spec of three autoencoders with some latents, on the hidden points of n features in m dimensions. */
export function autoencoders(n: number, m: number, latents: number, batch: number, more: Partial<Spec> = {}): Spec {
  const parameters = Float32Array.from({ length: n * m }, (_, p) => Math.cos(2.4 * p) + Math.sin(p * p) / 3);
  return {
    ...specOf(m, latents, batch, { k: 3 }),
    output: 'linear',
    density: [1, 1, 1],
    decay: [1, 1, 1],
    law: { kind: 'hidden', of: specOf(n, m, 1, { k: 1, density: [0.3] }), parameters },
    model: 'sae',
    autoencoder: { penalty: 0.2, resampling: false },
    ...more,
  };
}
