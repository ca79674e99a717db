/*
 * The kernels of this thread in WebAssembly: each instantiated once and shared by all runs. The paper's is here; those
 * of other laws and networks are fetched when a spec asks for one.
 */
import wasm from 'virtual:kernel';
import type { Spec } from '../../core/spec.ts';
import { code } from '../code.ts';
import { SAMPLES } from './evaluation-tables.ts';
import type { Samples } from './evaluation-tables.ts';
import { instantiate } from './instantiate.ts';
import type { Instance } from './instantiate.ts';
import { ROWS } from './layout.ts';
import type { Rows } from './layout.ts';

/** What is done to a state between stretches of steps. */
export interface Pauses {
  /** How many steps from that one on may be taken at once. */
  next(spec: Spec, step: number): number;
  /** Whether there is something to do before the update that starts from a step. */
  due(spec: Spec, step: number): boolean;
  /** Does it. */
  revise(spec: Spec, step: number, state: Float32Array): void;
}

export interface Kernel extends Instance {
  readonly rows: Rows;
  readonly samples: Samples;
  readonly pauses?: Pauses;
  /** Lays out the scratch space for a spec's models; returns where it ends. Needed before the other calls. */
  readonly shape: (spec: Spec) => number;
}

async function start(): Promise<Kernel> {
  const instance = await instantiate(wasm);
  return {
    ...instance,
    rows: ROWS,
    samples: SAMPLES,
    shape: ({ features, hidden, batch, output }) => instance.exports.shape(features, hidden, batch, output === 'relu'),
  };
}

let kept: Promise<Kernel> | undefined;

/** The paper's kernel. */
export const kernel = (): Promise<Kernel> => (kept ??= start());

/** The kernel for a spec. */
export async function kernelOf(spec: Spec): Promise<Kernel> {
  if (!spec.law && !spec.model) return kernel();
  const { kernelBeyond } = await code(import('./beyond/kernel.ts'));
  return kernelBeyond(spec.model);
}
