import { expect, test, vi } from 'vitest';
import type { Frame, Spec } from '../../src/core/spec.ts';
import type { Lane, LaneEvent } from '../../src/engine/lane.ts';
import { trial } from '../../src/engine/trial.ts';
import { large as spec } from './fake.ts';

/** A lane whose models all have one weight, which is `value` at every step; it notes the specs that it is given. */
function fakeLane(value: number, specs: Spec[] = []): Lane {
  const hearers = new Map<number, (event: LaneEvent) => void>();
  let step = 0;
  const frame = (step: number): Frame => ({
    step,
    loss: new Float32Array(1),
    evaluation: new Float32Array(1),
    parameters: Float32Array.of(value, 0),
  });
  return {
    dead: false,
    post(command) {
      if (command.type === 'open') {
        specs.push(command.spec);
        step = 0;
      }
      if (command.type !== 'grant') return;
      const { id } = command;
      step += 32;
      queueMicrotask(() => hearers.get(id)?.({ type: 'frames', id, frames: [frame(step)] }));
    },
    listen: (id, hear) => void hearers.set(id, hear),
    forget: (id) => void hearers.delete(id),
    end: () => undefined,
  };
}

const adapter = (info: object): void => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve({ info }) } });
};

test('a GPU that gives the numbers of the CPU is timed on the spec', async () => {
  adapter({ vendor: 'acme', architecture: 'roadrunner' });
  const verdict = await trial('webgpu', fakeLane(0.5), fakeLane(0.5005), spec, 10);
  expect(verdict).toHaveProperty('perStep');
});

test('a GPU that gives other numbers, or none, is not used', async () => {
  adapter({ vendor: 'acme' });
  expect(await trial('webgpu', fakeLane(0.5), fakeLane(0.502), spec, 10)).toHaveProperty('reason');
  expect(await trial('webgpu', fakeLane(NaN), fakeLane(0.5), spec, 10)).toHaveProperty('reason');
});

test('a GPU is tried on the law and the network that it is to train', async () => {
  adapter({ vendor: 'acme' });
  const specs: Spec[] = [];
  const other: Spec = { ...spec, model: 'absolute', law: { kind: 'independent', signed: true } };
  await trial('webgpu', fakeLane(0.5, specs), fakeLane(0.5), spec, 10);
  await trial('webgpu', fakeLane(0.5, specs), fakeLane(0.5), other, 10);
  const [paper, , check] = specs;
  expect([paper.law, paper.model]).toEqual([undefined, undefined]);
  expect([check.law, check.model, check.features]).toEqual([other.law, other.model, other.features]);
  expect([check.steps, check.batch]).toEqual([paper.steps, paper.batch]);
});

test('a GPU that is a program is not tried', async () => {
  adapter({ vendor: 'google', architecture: 'swiftshader' });
  expect(await trial('webgpu', fakeLane(0.5), fakeLane(0.5), spec, 10)).toEqual({
    reason: 'the graphics adapter is software',
  });
});
