/* Recordings that train by hand, and a handover that shows one of them. */
import { vi } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import { Handover } from '../../../src/page/playback/handover.ts';
import type { Asked, Recording } from '../../../src/page/playback/recording.ts';

/** A recording that trains by hand. */
interface Fake extends Recording {
  frames: Frame[];
  milliseconds: number;
  done: boolean;
  closed: boolean;
  allowed: boolean;
}

/** One model of one weight, trained for 10 steps. */
export const spec = (seed: number): Spec => ({
  features: 1,
  hidden: 1,
  steps: 10,
  batch: 1,
  rate: 0.1,
  schedule: 'constant',
  output: 'relu',
  density: [1],
  decay: [1],
  seed: [seed],
});

/** A frame of it. */
export const frame = (step: number): Frame => {
  const none = new Float32Array(1);
  return { step, loss: none, evaluation: none, parameters: none };
};

/** The recordings that were opened, in order. */
export let opened: Fake[];
export let show: Handover;

/** Asks for the run of a seed. */
export const want = (seed: number): void => {
  show.want({ values: {}, spec: spec(seed) });
};

/** The recording of a spec, which must have been opened. */
export const run = (seed: number): Fake => opened.find((one) => one.spec.seed[0] === seed)!;
export const seeds = (): number[] => opened.map((one) => one.spec.seed[0]);
export const shown = (): number | undefined => show.shown?.spec.seed[0];

/** The run of a seed has new frames, the last of them at `step`. */
export function train(seed: number, step: number): void {
  run(seed).frames.push(frame(step));
  run(seed).done = step === 10;
  show.changed(run(seed));
}

/** Opens a recording that the test trains. */
function open(asked: Asked, sketch: boolean): Fake {
  const { values, spec: one } = asked;
  const fake: Fake = {
    asked,
    values,
    spec: one,
    every: sketch ? one.steps : 1,
    frames: [],
    done: false,
    closed: false,
    allowed: false,
    engine: 'cpu',
    workers: 1,
    notes: [],
    milliseconds: 0,
    opened: performance.now(),
    allow(now) {
      fake.allowed = now;
    },
    close() {
      fake.closed = true;
    },
  };
  opened.push(fake);
  return fake;
}

/** Shows runs anew: nothing is opened yet. Without `sketches` each run is recorded as a whole. */
export function begin(sketches = true): void {
  opened = [];
  show = new Handover(open, sketches);
  show.allow(true);
}

/** Before each test: the clock stands until the test moves it. */
export function fresh(): () => void {
  vi.useFakeTimers();
  begin();
  return () => vi.useRealTimers();
}
