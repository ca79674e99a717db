/*
 * How long other laws and networks take on the fused cpu kernel in Node, beside the paper's model of the same size. The
 * shapes have no step of their own that is written out for the paper's model, so the same kind of step runs in all.
 */
import type { Law, ModelName, Spec } from '../../src/core/spec.ts';
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
export const LAW_SHAPES: readonly Shape[] = [shape(6, 2, 256), shape(10, 5, 256)];

interface Other {
  readonly name: string;
  /** The most that it should take, as a multiple of what the paper's model takes. */
  readonly aim: number;
  readonly law?: Law;
  readonly model?: ModelName;
}

const OTHERS: readonly Other[] = [
  { name: 'signed values', aim: 1.3, law: { kind: 'independent', signed: true } },
  { name: 'pairs together', aim: 1.3, law: { kind: 'sets', size: 2, rule: 'together' } },
  { name: 'one of each pair', aim: 1.3, law: { kind: 'sets', size: 2, rule: 'one-of' } },
  { name: 'ReLU in the hidden layer', aim: 1.2, model: 'relu-hidden' },
  { name: 'absolute values', aim: 2.2, model: 'absolute', law: { kind: 'independent', signed: true } },
];

/** Times of one law or network as multiples of the paper's, shape by shape. */
export interface LawTimes {
  readonly name: string;
  readonly aim: number;
  readonly ratios: readonly number[];
}

/** Seconds of a whole run on two cores. */
export interface RunTime {
  readonly name: string;
  readonly aim: number;
  readonly seconds: number;
}

const STEPS = 2000;
const PATIENCE = 400;

/** The least of two times with the others between them: what else the machine does comes and goes. */
const paperTimes = (): Promise<number[]> => inTurn(LAW_SHAPES, (at) => timeKernel(specOf(at, STEPS), 2 * PATIENCE));

async function inTurn<T>(all: readonly T[], time: (one: T) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (const one of all) times.push(await time(one));
  return times;
}

/** Measures all laws and networks. */
export async function timeLaws(): Promise<LawTimes[]> {
  const before = await paperTimes();
  const times: { name: string; aim: number; microseconds: number[] }[] = [];
  for (const { name, aim, ...rest } of OTHERS) {
    const microseconds = await inTurn(LAW_SHAPES, (at) => timeKernel({ ...specOf(at, STEPS), ...rest }, PATIENCE));
    times.push({ name, aim, microseconds });
  }
  const paper = (await paperTimes()).map((time, at) => Math.min(time, before[at]));
  return times.map(({ name, aim, microseconds }) => ({
    name,
    aim,
    ratios: microseconds.map((t, at) => t / paper[at]),
  }));
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
