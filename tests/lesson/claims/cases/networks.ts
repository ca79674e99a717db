/* Promises about other networks than the paper's, and about models in space. */
import type { Spec } from '../../../../src/core/spec.ts';
import { ended, made } from '../made-runs.ts';
import type { Cases, Made } from '../made-runs.ts';

const size = { features: 2, hidden: 2, steps: 1, batch: 1, rate: 0.1, schedule: 'constant', output: 'relu' } as const;
const paper: Spec = { ...size, density: [0.2], decay: [1], seed: [0] };
const absolute: Spec = { ...paper, hidden: 4, model: 'absolute', law: { kind: 'independent', signed: true } };
const sae: Spec = {
  ...{ ...paper, output: 'linear', density: [1, 1, 1], decay: [1, 1, 1], seed: [0, 1, 2], model: 'sae' },
  law: { kind: 'hidden', of: paper, parameters: Float32Array.of(1, 0, 0, 1, 0, 0) },
  autoencoder: { penalty: 0.2, resampling: false },
};

/** An autoencoder with a latent on each of two features, each held back by so much. */
const held = (first: number, second: number): number[] => [1, 0, 0, 1, 1, 0, 0, 1, -first, -second, 0, 0];

/** Four neurons that compute |x| of two features; what the first one hears of feature 1 comes on top. */
const computing = (mixed: number): number[] => [
  ...[1, mixed, -1, 0, 0, 1, 0, -1], // what neurons hear
  ...[1, 1, 0, 0, 0, 0, 1, 1], // what features are given
  ...[0, 0],
];

const axis = (d: number, sign: number): number[] => [0, 1, 2].map((e) => (e === d ? sign : 0));
const inSpace = (one: number[], other: number[]): Made[] => [
  { columns: [...one.map((d) => axis(d, 1)), ...other.map((d) => axis(d, -1))], loss: 1 },
];
/** Both sets of three on one line, on its two sides, and then each feature opposite one of the other set. */
const [apart, antiprism] = [inSpace([0, 0, 0], [0, 0, 0]), inSpace([0, 1, 2], [1, 2, 0])];

/** Autoencoders of which the first finds both features, the second one, the third none. */
export const autoencoders = ended(sae, [held(0, 0), held(0, 9), held(9, 9)]);

export const networks: readonly Cases[] = [
  {
    about: 'three autoencoders, one of which has found both features',
    run: autoencoders,
    cases: [
      ['finds all', 1, 3],
      ['silent 1 latents', 2, 3],
      ['silent 2..2 latents', 1, 3],
      ['silent 0..2 latents', 3, 3],
      ['recovers 1..1', 1],
      ['recovers 2', 0],
      ['gives-back 0.99..1.01', 1],
      ['gives-back 0..0.9', 0],
    ],
  },
  {
    about: 'an autoencoder that has found both features',
    run: ended({ ...sae, density: [1], decay: [1], seed: [0] }, [held(0, 0)]),
    cases: [['finds all', 1, 1]],
  },
  {
    about: 'two pairs of neurons that compute',
    run: ended(absolute, [computing(0)]),
    cases: [
      ['pairs 2 within 0.1', 1],
      ['pairs 1 within 0.1', 0],
      ['mixes 0..0', 1],
      ['mixes 1', 0],
    ],
  },
  {
    about: 'a neuron that hears both features',
    run: ended(absolute, [computing(0.5)]),
    cases: [
      ['mixes 1..1', 1],
      ['mixes 0..0', 0],
    ],
  },
  {
    about: 'two sets of three on their way to an antiprism',
    run: made(antiprism, { before: [apart], law: { kind: 'sets', size: 3, rule: 'together' } }),
    cases: [
      ['passes apart antiprism', 1],
      ['passes antiprism', 0],
      ['passes apart triangles antiprism', 0],
    ],
  },
];
