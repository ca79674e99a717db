/*
 * The trial of a GPU engine before `auto` trusts it: it must give the cpu kernel's numbers on a small spec, and is then
 * timed on the spec at hand. Both are ordinary runs on ordinary lanes.
 */
import * as words from '#words';
import { slice } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import type { Lane } from './lane.ts';
import type { EngineName } from './protocol.ts';
import { Spread } from './spread.ts';

/** A run small enough for any GPU, and long enough for wrong arithmetic to show. */
const CHECK: Spec = {
  features: 5,
  hidden: 2,
  steps: 64,
  batch: 64,
  rate: 0.01,
  schedule: 'cosine',
  output: 'relu',
  density: [0.2, 0.05],
  decay: [0.9, 1],
  seed: [1, 2],
};

/** A run as small with the law and the network of a spec, which are programs of their own. */
const checkOf = (spec: Spec): Spec =>
  spec.law || spec.model ? { ...slice(spec, 0, 2), steps: CHECK.steps, batch: CHECK.batch } : CHECK;

/** How far a parameter may be from the cpu kernel's. */
const TOLERANCE = 1e-3;

/** Either the time of one step in milliseconds, or why the engine is not to be used. */
export type Verdict = { readonly perStep: number } | { readonly reason: string };

interface Trained {
  readonly frame: Frame;
  /** Of the last grant, in milliseconds per step; the first one also pays for the engine's start. */
  readonly perStep: number;
}

/** Trains a spec up to some step, in two grants at least if it lasts so long. Rejects with the reason where that fails. */
function train(lane: Lane, engine: EngineName, spec: Spec, every: number, until: number): Promise<Trained> {
  return new Promise((resolve, reject) => {
    let [before, spent] = [0, 0];
    const run = new Spread([lane], {
      engine,
      spec,
      every,
      frames(frames, milliseconds) {
        const frame = frames.at(-1);
        spent += milliseconds;
        if (!frame || (frame.step < spec.steps && (before === 0 || frame.step < until))) {
          if (frame) [before, spent] = [frame.step, 0];
          run.grant();
          return;
        }
        run.close();
        resolve({ frame, perStep: spent / (frame.step - before) });
      },
      trouble({ reason }) {
        reject(new Error(reason));
      },
    });
    run.grant();
  });
}

const farApart = (a: Frame, b: Frame): boolean =>
  a.parameters.some((value, i) => !(Math.abs(value - b.parameters[i]) <= TOLERANCE));

/** Whether the adapter that the browser offers is a program and no GPU; it would only take the CPU away from the CPU. */
async function isSoftware(): Promise<boolean> {
  const adapter = await (navigator as Partial<Navigator>).gpu?.requestAdapter();
  if (!adapter) return false;
  const { isFallbackAdapter, vendor, architecture, device, description } = adapter.info;
  return (
    isFallbackAdapter ||
    /swiftshader|llvmpipe|lavapipe|software|basic render/i.test([vendor, architecture, device, description].join(' '))
  );
}

/** Tries an engine on its lane, against the cpu kernel on another. */
export async function trial(engine: EngineName, gpu: Lane, cpu: Lane, spec: Spec, every: number): Promise<Verdict> {
  try {
    if (await isSoftware()) return { reason: words.softwareAdapter };
    const check = checkOf(spec);
    const checked = await train(gpu, engine, check, check.steps, check.steps);
    const expected = await train(cpu, 'cpu', check, check.steps, check.steps);
    if (farApart(checked.frame, expected.frame)) return { reason: words.numbersDiffer };
    return { perStep: (await train(gpu, engine, spec, every, 2 * every)).perStep };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
