/* Each law and network in a browser's worker, compared with Node. */
import type { Spec } from '../../src/core/spec.ts';
import { finishedRun } from '../../src/lesson/render/still.ts';
import { autoencoders, layered } from '../engine/kernel/beyond/specs.ts';
import { specOf } from '../engine/kernel/specs.ts';
import { inWorker } from './in-worker.ts';
import type { Visit } from './visit.ts';

const together = { kind: 'sets', size: 3, rule: 'together' } as const;
const oneOf = { kind: 'sets', size: 2, rule: 'one-of' } as const;
const scale = [0, 1, 2].map((j) => [1, 0.5, 0.2, 0.1, 1, 0.7].map((share) => share / (j + 1)));

/** A spec for each law and each network, short and with resampling. */
const SPECS: readonly [string, Spec][] = [
  ['the paper’s model', specOf(5, 2, 16, { k: 3, steps: 300 })],
  ['densities of their own, signed', layered(6, 2, 17, undefined, { kind: 'independent', signed: true, scale })],
  ['sets together, neurons', layered(6, 3, 16, 'relu-hidden', together)],
  ['one of each set, absolute values', layered(6, 9, 16, 'absolute', oneOf)],
  ['autoencoders', autoencoders(5, 2, 5, 16, { steps: 2600, autoencoder: { penalty: 0.2, resampling: true } })],
];

/** The specs for which a browser's worker, at an address, does not give Node's parameters bit for bit. */
export async function apart(visit: Visit, address: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, spec] of SPECS) {
    const { reason, parameters } = await visit.ask(inWorker, { spec, address });
    const { frame } = await finishedRun(spec);
    const alike = parameters.length > 0 && parameters.every((value, i) => value === frame!.parameters[i]);
    if (!alike) faults.push(`${name}: ${reason ?? 'its parameters are not Node’s'}`);
  }
  return faults;
}
