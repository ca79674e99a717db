import { expect, test, vi } from 'vitest';
import type { Spec } from '../../src/core/spec.ts';
import { autoChoice } from '../../src/engine/auto.ts';
import type { Verdict } from '../../src/engine/trial.ts';
import { large } from './fake.ts';

const spec = (features = large.features): Spec => ({ ...large, features });

/** Tells the choice that a run has taken `milliseconds` for `step` steps, and says what came of it. */
async function outcome(verdict: Verdict, step: number, milliseconds: number): Promise<string> {
  const said: string[] = [];
  const judge = vi.fn(() => Promise.resolve(verdict));
  autoChoice(judge).progress(
    { spec: spec(), step, milliseconds },
    () => said.push('better'),
    (reason) => said.push(reason),
  );
  await Promise.resolve();
  await Promise.resolve();
  return judge.mock.calls.length === 0 ? 'no trial' : said.join();
}

test('a short job never asks for a GPU', async () => {
  expect(await outcome({ perStep: 0.001 }, 500, 600)).toBe('no trial');
});

test('the pace of the CPU must be known before a GPU is tried', async () => {
  expect(await outcome({ perStep: 0.001 }, 1, 100)).toBe('no trial');
});

test('a GPU that would be done no later takes over, also on a tie', async () => {
  expect(await outcome({ perStep: 1 }, 100, 1000)).toBe('better');
  expect(await outcome({ perStep: 9 }, 100, 1000)).toBe('better');
});

test('a GPU that would be done later does not', async () => {
  expect(await outcome({ perStep: 9.1 }, 100, 1000)).toMatch(/slower/);
});

test('a GPU that failed its trial is passed over with the reason', async () => {
  expect(await outcome({ reason: 'the graphics adapter is software' }, 100, 1000)).toBe(
    'the graphics adapter is software',
  );
});

test('a verdict holds for the visit, for each size and kind of model', async () => {
  const judge = vi.fn(() => Promise.resolve({ perStep: 1 }));
  const choice = autoChoice(judge);
  const better = vi.fn();
  for (const one of [spec(), spec(), spec(20), { ...spec(), model: 'absolute' as const }]) {
    choice.progress({ spec: one, step: 100, milliseconds: 1000 }, better, () => undefined);
    choice.progress({ spec: one, step: 200, milliseconds: 2000 }, better, () => undefined);
  }
  await vi.waitFor(() => {
    expect(better).toHaveBeenCalledTimes(4);
  });
  expect(judge).toHaveBeenCalledTimes(3);
});

test('a trial that could not be held speaks against the GPU in its own words', async () => {
  const said: string[] = [];
  const judge = () => Promise.reject(new Error('its code could not be loaded'));
  autoChoice(judge).progress({ spec: spec(), step: 10, milliseconds: 1000 }, vi.fn(), (reason) => said.push(reason));
  await Promise.resolve();
  await Promise.resolve();
  expect(said).toEqual(['its code could not be loaded']);
});
