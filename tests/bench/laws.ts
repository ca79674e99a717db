/*
 * How long other laws and networks take on the fused cpu kernel in Node, beside the paper's model of the same size. The
 * shapes have no step of their own that is written out for the paper's model, so the same kind of step runs in all.
 */
import type { Law, SetsLaw, Spec } from '../../src/core/spec.ts';
import { timeKernel } from './kernel.ts';
import { specOf } from './shapes.ts';
import type { Shape } from './shapes.ts';

const shape = (features: number, hidden: number, batch: number, models = 1): Shape => ({
  features,
  hidden,
  batch,
  models,
});

/** Where other laws and networks are timed. */
export const LAW_SHAPES: readonly Shape[] = [shape(6, 2, 256), shape(12, 2, 256), shape(10, 5, 256)];

interface Other {
  readonly name: string;
  /** The most that it should take, as a multiple of what the paper's model takes. */
  readonly aim: number;
  /** What is not the paper's, for n features; undefined where n cannot have it. */
  readonly beyond: (features: number) => Pick<Spec, 'law' | 'model'> | undefined;
}

const set = (name: string, size: number, rule: SetsLaw['rule']): Other => ({
  name,
  aim: 1.3,
  beyond: (features) => (features % size === 0 ? { law: { kind: 'sets', size, rule } } : undefined),
});

const SIGNED: Law = { kind: 'independent', signed: true };
const unequal = (features: number): Law => ({
  kind: 'independent',
  scale: [Array.from({ length: features }, (_, i) => 1 / (1 + i))],
});

const OTHERS: readonly Other[] = [
  { name: 'signed values', aim: 1.3, beyond: () => ({ law: SIGNED }) },
  { name: 'unequal densities', aim: 1.3, beyond: (features) => ({ law: unequal(features) }) },
  ...[2, 3, 4, 5].map((size) => set(`${size} together`, size, 'together')),
  ...[2, 3, 4, 5].map((size) => set(`one of ${size}`, size, 'one-of')),
  { name: 'ReLU in the hidden layer', aim: 1.2, beyond: () => ({ model: 'relu-hidden' }) },
  { name: 'absolute values', aim: 2.2, beyond: () => ({ model: 'absolute', law: SIGNED }) },
];

/** Times of one law or network as multiples of the paper's, shape by shape; null where a shape cannot have it. */
export interface LawTimes {
  readonly name: string;
  readonly aim: number;
  readonly ratios: readonly (number | null)[];
}

/** Seconds of a whole run on two cores. */
export interface RunTime {
  readonly name: string;
  readonly aim: number;
  readonly seconds: number;
}

const STEPS = 2000;
/** Turns of each, and the milliseconds of a turn and of each run in it. */
const TURNS = 40;
const TURN = { patience: 12, stretch: 1.5 };

/** The time of another as a multiple of the paper's, by many short turns: what else the machine does comes and goes. */
async function quotient(paper: Spec, beyond: ReturnType<Other['beyond']>): Promise<number | null> {
  if (!beyond) return null;
  const least = [Infinity, Infinity];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [at, spec] of [paper, { ...paper, ...beyond }].entries()) {
      least[at] = Math.min(least[at], await timeKernel(spec, TURN.patience, TURN.stretch));
    }
  }
  return least[1] / least[0];
}

/** Measures all laws and networks. */
export async function timeLaws(): Promise<LawTimes[]> {
  const times: LawTimes[] = [];
  for (const { name, aim, beyond } of OTHERS) {
    const ratios: (number | null)[] = [];
    for (const at of LAW_SHAPES) ratios.push(await quotient(specOf(at, STEPS), beyond(at.features)));
    times.push({ name, aim, ratios });
  }
  return times;
}

/** Five features in a plane as an ideal pentagon, whose hidden points an autoencoder reads. */
const pentagon = (): Law => ({
  kind: 'hidden',
  of: { ...specOf(shape(5, 2, 1), 1), density: [0.025] },
  parameters: Float32Array.from({ length: 10 }, (_, p) => {
    const angle = (2 * Math.PI * (p % 5)) / 5;
    return 1.17 * (p < 5 ? Math.cos(angle) : Math.sin(angle));
  }),
});

const dictionary = (steps: number): Spec => ({
  ...specOf(shape(2, 5, 1024), steps),
  rate: 1e-3,
  output: 'linear',
  density: [1],
  law: pentagon(),
  model: 'sae',
  autoencoder: { penalty: 0.2, resampling: true },
});

/** 21 relative importances, as many densities, 8 restarts of each. */
function phases(steps: number): Spec {
  const cells = Array.from({ length: 21 * 21 * 8 }, (_, at) => Math.floor(at / 8));
  return {
    ...specOf(shape(2, 1, 64, cells.length), steps),
    density: cells.map((cell) => 10 ** (-(cell % 21) / 10)),
    importance: cells.map((cell) => [1, 10 ** (Math.floor(cell / 21) / 10 - 1)]),
  };
}

/** Measures the largest runs of the second page's figures, all of whose models take the same time. */
export async function timeRuns(): Promise<RunTime[]> {
  const whole = (microseconds: number, models: number, steps: number): number => (microseconds * models * steps) / 2e6;
  return [
    {
      name: '16 autoencoders, 20,000 steps',
      aim: 3,
      seconds: whole(await timeKernel(dictionary(20_000)), 16, 20_000),
    },
    {
      name: '3,528 models of a phase diagram, 2,000 steps',
      aim: 2,
      seconds: whole(await timeKernel(phases(2000)), 3528, 2000),
    },
  ];
}
