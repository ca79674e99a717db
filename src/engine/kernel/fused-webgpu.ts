/*
 * TrainSteps on TF.js's webgpu backend: one workgroup for each model, many steps a dispatch.
 */
import * as words from '#words';
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import type { TensorInfo } from '@tensorflow/tfjs-core/dist/tensor_info.js';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu/dist/base.js';
import type { Spec, Trainer } from '../../core/spec.ts';
import { drawing } from './beyond/row.ts';
import { startDevice } from './device.ts';
import type { Rows } from './layout.ts';
import { firstStretch, nextStretch } from './pace.ts';
import { shader, THREADS, tileSize } from './shader.ts';
import { pacedTrainer } from './fused-trainer.ts';
import type { Pace } from './fused-trainer.ts';
import { register } from './trainsteps.ts';
import type { Call } from './trainsteps.ts';
import { kernelOf } from './wasm.ts';

const workgroupBytes = (backend: WebGPUBackend): number => backend.device.limits.maxComputeWorkgroupStorageSize;

/** Where two specs differ and their programs do too. */
function programKey(spec: Spec, tile: number): string {
  const { features, hidden, batch, output, model = 'paper' } = spec;
  const { law, by, through } = drawing(spec);
  const draws = law.kind === 'sets' ? [law.size, law.rule] : [law.scale !== undefined];
  return [
    ['TrainSteps', features, hidden, batch, output, tile, model],
    [by.features, law.signed, through !== undefined, ...draws],
  ].join('_');
}

function program(spec: Spec, rows: Rows, tile: number, outputShape: number[]): WebGPUProgram {
  return {
    variableNames: ['state', 'numbers'],
    uniforms: 'first: i32, count: i32,',
    outputShape,
    workgroupSize: [THREADS, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [outputShape[0], 1, 1],
    shaderKey: programKey(spec, tile),
    getUserCode: () => shader(spec, rows, tile),
  };
}

function trainSteps({ inputs: { state, numbers }, attrs, backend }: Call<WebGPUBackend>): TensorInfo {
  const { spec, kernel } = attrs;
  const tile = tileSize(spec, kernel.rows, workgroupBytes(backend));
  return backend.runWebGPUProgram(program(spec, kernel.rows, tile, state.shape), [state, numbers], 'float32', [
    { type: 'int32', data: [attrs.first] },
    { type: 'int32', data: [numbers.shape[0]] },
  ]);
}

/** Resolves when the device has done all that it was told. */
function finished(backend: WebGPUBackend): Promise<undefined> {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
  return backend.queue.onSubmittedWorkDone();
}

/** Stretches of steps sized by the time that they take. */
function pace(backend: WebGPUBackend, { features, hidden, batch }: Spec): Pace {
  let stretch = firstStretch(features * hidden * batch);
  let started = 0;
  return {
    stretch() {
      started = performance.now();
      return stretch;
    },
    async settle(steps) {
      await finished(backend);
      stretch = nextStretch(steps, performance.now() - started);
    },
  };
}

/** Makes TF.js's webgpu backend the current one, with TrainSteps; `lost` is told if its device fails later. */
export async function startWebgpu(lost: (reason: string) => void): Promise<void> {
  await startDevice(lost);
  register<WebGPUBackend>('webgpu', trainSteps);
}

/** Trains a spec on the graphics card. Rejects a spec that does not fit. */
export async function fusedTrainer(spec: Spec): Promise<Trainer> {
  const backend = ENGINE.backend as WebGPUBackend;
  const { rows } = await kernelOf(spec);
  if (tileSize(spec, rows, workgroupBytes(backend)) === 0) {
    const { features, hidden } = spec;
    throw new Error(words.tooLargeForGpu(features, hidden, workgroupBytes(backend) / 1024));
  }
  return pacedTrainer(spec, pace(backend, spec));
}
