/*
 * The native limit that the kernel is compared with: builds and runs native.cpp, and checks that it trained the same
 * model. Its sums differ from the kernel's in the last bits only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { nativeSpec } from './kernel.ts';

const STEPS = 1000;
const SOURCE = fileURLToPath(new URL('native.cpp', import.meta.url));

interface Native {
  /** Microseconds per step. */
  readonly microseconds: number;
  /** W [hidden, feature], then b [feature]. */
  readonly parameters: readonly number[];
}

function run(batch: number): Native {
  const folder = mkdtempSync(join(tmpdir(), 'native-'));
  try {
    const program = join(folder, 'native');
    execFileSync('g++', ['-O3', '-msse4.1', '-ffp-contract=off', SOURCE, '-o', program], { stdio: 'ignore' });
    return JSON.parse(execFileSync(program, [String(batch), String(STEPS)], { encoding: 'utf8' })) as Native;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The kernel's parameters for the spec that native.cpp trains. */
async function ours(batch: number): Promise<number[]> {
  await startCpu();
  const trainer = await fusedTrainer(nativeSpec(batch, STEPS));
  await trainer.advance(STEPS);
  const { parameters } = await trainer.read();
  trainer.dispose();
  return [...parameters];
}

/** Microseconds per step of native C++ with 4 lanes at n = 5, m = 2; throws without g++, or where the weights differ. */
export async function timeNative(batch: number): Promise<number> {
  const { microseconds, parameters } = run(batch);
  const expected = await ours(batch);
  const gap = Math.max(...parameters.map((value, p) => Math.abs(value - expected[p])));
  if (!(gap < 1e-3)) throw new Error(`native.cpp trains another model: its parameters differ by ${gap}`);
  return microseconds;
}
