/*
 * The paper's experiments beyond the basic model: does the engine find what was
 * found there? Each is tried from 20 seeds, best of the stated restarts, and all shares are printed.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { norms } from '../../src/core/geometry/geometry.ts';
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
