/*
 * The paper's experiments beyond the basic model: does the engine find what was
 * found there? Each is tried from 20 seeds, best of the stated restarts, and all shares are printed.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { norms } from '../../src/core/geometry.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import * as paper from './paper.ts';
import type { SetUp } from './paper.ts';
import { trainers } from './trainers.ts';

const { train, close } = trainers();
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const rows: Record<string, string>[] = [];

async function run(spec: Spec): Promise<Frame> {
  return (await train({ spec })).frame!;
}

/** On how many of the seeds a set-up ends as it should. */
async function count(experiment: string, setUp: SetUp, found: (spec: Spec, frame: Frame) => boolean): Promise<number> {
  const hits = await Promise.all(
    SEEDS.map(async (seed) => {
      const spec = paper.restarts(setUp, seed);
      return found(spec, await run(spec));
    }),
  );
  const sum = hits.filter(Boolean).length;
  rows.push({ experiment, density: String(setUp.density), seeds: `${sum} of ${SEEDS.length}` });
  return sum;
}

const LONG = { timeout: 600_000 };

describe('other networks', LONG, () => {
  test('absolute values of three features take a neuron for each sign', async () => {
    const law = { kind: 'independent', signed: true } as const;
    const setUp = { features: 3, hidden: 6, density: 1, restarts: 10, law, model: 'absolute' as const };
    const found = await count('absolute value', setUp, (spec, frame) => {
      const at = frame.evaluation.indexOf(Math.min(...frame.evaluation));
      const { down, up } = paper.matricesOf(spec, frame, at);
      const through = (i: number, sign: number): number[] =>
        [0, 1, 2, 3, 4, 5]
          .filter((j) => sign * down[3 * j + i] > 0)
          .map((j) => Math.abs(down[3 * j + i] * up[6 * i + j]))
          .filter((product) => product > 0.1);
      const apart = [0, 1, 2].every((i) =>
        [1, -1].every((sign) => {
          const products = through(i, sign);
          return products.length === 1 && Math.abs(products[0] - 1) <= 0.02;
        }),
      );
      return paper.lossOf(spec, frame, at) < 1e-4 && apart;
    });
    expect(found).toBeGreaterThanOrEqual(19);
  });
});

describe('importance for each feature', LONG, () => {
  test.each([0.3, 3])('one of importance %d beside one of 1 gets a place of its own from density .39 on', async (r) => {
    const densities = [0.33, 0.35, 0.43, 0.45];
    for (const density of densities) {
      const importance = Array.from({ length: 8 }, () => [1, r]);
      const setUp = { features: 2, hidden: 1, density, restarts: 8, importance };
      const found = await count(`both of importance 1 and ${r} kept`, setUp, (spec, frame) =>
        norms(paper.best(spec, frame)).every((length) => length > 0.5),
      );
      if (density < 0.39) expect(found, `at ${density}`).toBeGreaterThanOrEqual(19);
      else expect(found, `at ${density}`).toBeLessThanOrEqual(1);
    }
  });
});

afterAll(() => {
  close();
  console.table(rows);
});
