/*
 * TrainSteps on TF.js's cpu backend: the state goes through WebAssembly, one row after the other.
 */
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import type { TensorInfo } from '@tensorflow/tfjs-core/dist/tensor_info.js';
import type { Spec, Trainer } from '../../core/spec.ts';
import { AT_ONCE, pacedTrainer } from './fused-trainer.ts';
import { register } from './trainsteps.ts';
import type { Call } from './trainsteps.ts';
import { kernel } from './wasm.ts';
import type { Kernel } from './wasm.ts';

/** Steps per call into WebAssembly: so many that calls cost nothing, so few that their numbers fit the workspace. */
const STRETCH = 4096;

/** Trains one row from step `first` on, in place, by `numbers` [step, 4]. */
function trainRow(
  { exports, floats }: Kernel,
  row: Float32Array,
  at: number,
  first: number,
  numbers: Float32Array,
): void {
  const model = floats(at, row.length);
  const table = at + row.byteLength;
  model.set(row);
  for (let from = 0; from < numbers.length; from += 4 * STRETCH) {
    const part = numbers.subarray(from, from + 4 * STRETCH);
    floats(table, part.length).set(part);
    exports.train(at, first + from / 4, part.length / 4, table);
  }
  row.set(model);
}

const values = (backend: MathBackendCPU, { dataId }: TensorInfo): Float32Array =>
  backend.data.get(dataId).values as Float32Array;

function trainSteps({ inputs, attrs, backend }: Call<MathBackendCPU>): TensorInfo {
  const state = values(backend, inputs.state).slice();
  const [, row] = inputs.state.shape;
  const at = attrs.kernel.shape(attrs.spec);
  for (let start = 0; start < state.length; start += row) {
    trainRow(attrs.kernel, state.subarray(start, start + row), at, attrs.first, values(backend, inputs.numbers));
  }
  return backend.makeTensorInfo(inputs.state.shape, 'float32', state);
}

/** A run of the lesson's most frequent size. */
const REHEARSAL: Spec = {
  features: 5,
  hidden: 2,
  steps: 200,
  batch: 256,
  rate: 0.01,
  schedule: 'constant',
  output: 'relu',
  density: [0.1],
  decay: [1],
  seed: [0],
};

/** Runs the kernel a little: only then does a browser compile it well, and it does so while the page is still being built. */
async function rehearse(): Promise<void> {
  const trainer = await fusedTrainer(REHEARSAL);
  await trainer.advance(REHEARSAL.steps);
  await trainer.read();
  trainer.dispose();
}

/** Makes TF.js's cpu backend the current one, with TrainSteps. To be awaited before `fusedTrainer` is used. */
export async function startCpu(): Promise<void> {
  await kernel();
  if (!ENGINE.findBackendFactory('cpu')) ENGINE.registerBackend('cpu', () => new MathBackendCPU());
  register<MathBackendCPU>('cpu', trainSteps);
  await ENGINE.setBackend('cpu');
  await rehearse();
}

/** Trains a spec on the CPU. Rejects a spec that does not fit. */
export const fusedTrainer = (spec: Spec): Promise<Trainer> => pacedTrainer(spec, AT_ONCE);
