import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { concat, slice } from '../../../src/core/spec.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../../src/engine/kernel/fused-cpu.ts';
import { specOf } from './specs.ts';
import { trained } from './trained.ts';

beforeAll(startCpu);

/** Any small spec, with shapes that have a step written out among them. */
const anySpec = fc
  .record({
    shape: fc.oneof(
      fc.constantFrom([2, 1], [3, 2], [4, 2], [5, 2], [6, 2]),
      fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 12 })),
    ),
    batch: fc.integer({ min: 1, max: 40 }),
    output: fc.constantFrom('relu' as const, 'linear' as const),
    schedule: fc.constantFrom('cosine' as const, 'constant' as const),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 4 }),
    density: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })
  .map(({ shape: [n, m], batch, output, schedule, seed, density }): Spec => {
    const more = { output, schedule, seed: [seed, seed + 1, seed + 2], density: [density, 1, density / 2], steps: 30 };
    return specOf(n, m, batch, { ...more, k: 3 });
  });

test('frames are the same bit for bit however a run is cut into pieces', () =>
  fc.assert(
    fc.asyncProperty(anySpec, fc.integer({ min: 0, max: 30 }), async (spec, cut) => {
      const whole = await trained(spec, 30);
      expect(whole.parameters.every(Number.isFinite)).toBe(true);
      expect(await trained(spec, cut, 30 - cut)).toEqual(whole);
    }),
    { numRuns: 60 },
  ));

test('an instance is the same bit for bit whichever others train beside it', () =>
  fc.assert(
    fc.asyncProperty(anySpec, async (spec) => {
      const parts = [await trained(slice(spec, 0, 1), 20), await trained(slice(spec, 1, 3), 20)];
      expect(concat(parts)).toEqual(await trained(spec, 20));
    }),
    { numRuns: 40 },
  ));

test('the last frame is the same bit for bit whether it is prepared in pieces', async () => {
  const spec = specOf(13, 3, 8, { steps: 5, k: 3 });
  const trainer = await fusedTrainer(spec);
  await trainer.advance(5);
  let pieces = 0;
  while (!(await trainer.prepare(0))) pieces++;
  expect(pieces).toBeGreaterThan(100);
  const [one, two] = [await trainer.read(), await trainer.read()];
  trainer.dispose();
  expect(one).toEqual(await trained(spec, 5));
  expect(two).toEqual(one);
});

test('two runs open at a time do not disturb each other', async () => {
  const specs = [specOf(5, 2, 64), specOf(20, 5, 30)];
  const trainers = await Promise.all(specs.map(fusedTrainer));
  for (let i = 0; i < 3; i++) for (const trainer of trainers) await trainer.advance(10);
  const frames = await Promise.all(trainers.map((trainer) => trainer.read()));
  expect(frames).toEqual([await trained(specs[0], 30), await trained(specs[1], 30)]);
  trainers.forEach((trainer) => trainer.dispose());
});

test('a run longer than one call into WebAssembly is the same as in pieces', async () => {
  const spec = specOf(2, 1, 4, { k: 1, steps: 10_000 });
  expect(await trained(spec, 10_000)).toEqual(await trained(spec, 4000, 4000, 2000));
});

test('before the first step the loss is NaN and the weights are the initial ones', async () => {
  const frame = await trained(specOf(5, 2, 8), 0);
  expect(frame.step).toBe(0);
  expect([...frame.loss]).toEqual([NaN, NaN]);
  expect(frame.evaluation.every((loss) => loss > 0)).toBe(true);
});

test('training lowers the evaluation loss', async () => {
  const spec = specOf(5, 2, 256, { k: 4 });
  const [before, after] = [await trained(spec), await trained(spec, 1000)];
  after.evaluation.forEach((loss, i) => expect(loss).toBeLessThan(before.evaluation[i] / 2));
});

test('a frame read earlier is not touched by training on', async () => {
  const trainer = await fusedTrainer(specOf(5, 2, 8));
  const frame = await trainer.read();
  const copy = structuredClone(frame);
  await trainer.advance(5);
  expect(frame).toEqual(copy);
  trainer.dispose();
});

test('a disposed trainer leaves no tensor behind', async () => {
  const before = ENGINE.memory().numTensors;
  await trained(specOf(5, 2, 8), 3, 4);
  expect(ENGINE.memory().numTensors).toBe(before);
});

test('a spec out of bounds or too large for memory is refused in words that say what to lower', async () => {
  await expect(fusedTrainer(specOf(257, 2, 8))).rejects.toThrow(
    'features is 257, but must be a whole number from 1 to 256',
  );
  await expect(fusedTrainer(specOf(5, 65, 8))).rejects.toThrow('hidden is 65');
  await expect(fusedTrainer(specOf(5, 2, 5000))).rejects.toThrow('batch is 5000');
  await expect(fusedTrainer(specOf(256, 64, 8, { k: 2000 }))).rejects.toThrow(/takes \d+ MB.*Lower features/);
});
