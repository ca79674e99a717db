/*
 * Which TF.js backend runs in this worker, and why not another. The fused cpu kernel comes with the worker; each other
 * engine loads its own code when started. Starting one throws an Error that says, in words for the reader, why it
 * cannot be had here.
 */
import type { Spec, Trainer } from '../core/spec.ts';
import { fusedTrainer, startCpu } from './kernel/cpu.ts';
import type { EngineName } from './protocol.ts';

/** Makes the trainers of a started engine. */
export type MakeTrainer = (spec: Spec) => Trainer | Promise<Trainer>;

/** What an engine tells of its later misfortunes: a lost device or context. */
export type OnLost = (reason: string) => void;

async function stock(backend: 'cpu' | 'webgl' | 'webgpu'): Promise<MakeTrainer> {
  const { startStock } = await import('./stock/start.ts');
  return startStock(backend);
}

async function stockCpu(): Promise<MakeTrainer> {
  await import('./stock/cpu.ts');
  return stock('cpu');
}

async function stockWebgl(lost: OnLost): Promise<MakeTrainer> {
  const { checkWebgl } = await import('./stock/webgl.ts');
  const make = await stock('webgl');
  await checkWebgl(lost);
  return make;
}

async function stockWebgpu(lost: OnLost): Promise<MakeTrainer> {
  const [{ startDevice }] = await Promise.all([import('./kernel/device.ts'), import('./stock/webgpu.ts')]);
  await startDevice(lost);
  return stock('webgpu');
}

async function fusedWebgpu(lost: OnLost): Promise<MakeTrainer> {
  const { fusedTrainer, startWebgpu } = await import('./kernel/webgpu.ts');
  await startWebgpu(lost);
  return fusedTrainer;
}

async function fusedCpu(): Promise<MakeTrainer> {
  await startCpu();
  return fusedTrainer;
}

const STARTS: Readonly<Record<EngineName, (lost: OnLost) => Promise<MakeTrainer>>> = {
  cpu: fusedCpu,
  webgpu: fusedWebgpu,
  webgl: stockWebgl,
  'stock-cpu': stockCpu,
  'stock-webgpu': stockWebgpu,
  'stock-webgl': stockWebgl,
};

/** Starts an engine in this worker; `lost` is called if its device goes away later. */
export const start = (engine: EngineName, lost: OnLost): Promise<MakeTrainer> => STARTS[engine](lost);
