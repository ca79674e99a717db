/*
 * TrainSteps on TF.js's webgpu backend: one workgroup for each model, many steps a dispatch.
 */
import * as words from '#words';
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import type { TensorInfo } from '@tensorflow/tfjs-core/dist/tensor_info.js';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu/dist/base.js';
import type { Spec, Trainer } from '../../core/spec.ts';
import { startDevice } from './device.ts';
import { firstStretch, nextStretch } from './pace.ts';
import { shader, THREADS, tileSize } from './shader.ts';
import { pacedTrainer } from './trainer.ts';
import type { Pace } from './trainer.ts';
import { register } from './trainsteps.ts';
import type { Call } from './trainsteps.ts';
import type { Shape } from './wasm.ts';

const workgroupBytes = (backend: WebGPUBackend): number => backend.device.limits.maxComputeWorkgroupStorageSize;

function program(shape: Shape, tile: number, outputShape: number[]): WebGPUProgram {
  const { features, hidden, batch, output } = shape;
  return {
    variableNames: ['state', 'numbers'],
    uniforms: 'first: i32, count: i32,',
    outputShape,
    workgroupSize: [THREADS, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [outputShape[0], 1, 1],
    shaderKey: ['TrainSteps', features, hidden, batch, output, tile].join('_'),
    getUserCode: () => shader(shape, tile),
  };
}

function trainSteps({ inputs: { state, numbers }, attrs, backend }: Call<WebGPUBackend>): TensorInfo {
  const tile = tileSize(attrs, workgroupBytes(backend));
  return backend.runWebGPUProgram(program(attrs, tile, state.shape), [state, numbers], 'float32', [
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
export function fusedTrainer(spec: Spec): Promise<Trainer> {
  const backend = ENGINE.backend as WebGPUBackend;
  if (tileSize(spec, workgroupBytes(backend)) === 0) {
    const { features, hidden } = spec;
    return Promise.reject(new Error(words.tooLargeForGpu(features, hidden, workgroupBytes(backend) / 1024)));
  }
  return pacedTrainer(spec, pace(backend, spec));
}
