/*
 * The loss of a model over the whole population, by a sample of its own: plain draws, far more of them, split by how
 * many features are on. Writes populations.json, what evaluation.test.ts compares with:
 *   node tests/run.mjs core/population
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { binomial } from '../../src/core/evaluation/binomial.ts';
import { importance } from '../../src/core/feature-importance.ts';
import { forward } from '../../src/core/model.ts';
import type { Model } from '../../src/core/model.ts';
import { draw, DRAW_RANGE, streamKey } from '../../src/core/random.ts';
import { cases } from './models.ts';

/** Draws one input with k features on. */
function fill(x: Float32Array, k: number, key: number): void {
  x.fill(0);
  for (let on = 0, counter = 0; on < k; counter += 2) {
    const i = Math.floor((draw(key, counter) / DRAW_RANGE) * x.length);
    if (x[i] > 0) continue;
    x[i] = (draw(key, counter + 1) + 0.5) / DRAW_RANGE;
    on++;
  }
}

/** Loss over about so many inputs. */
export function population(model: Model, weight: Float32Array, density: number, inputs: number): number {
  const { features } = model;
  const x = new Float32Array(features);
  const chances = binomial(features, density);
  const room = chances.map((chance, k) => chance * k ** 2);
  const all = room.reduce((a, b) => a + b);
  return chances.reduce((sum, chance, k) => {
    const count = k === 0 ? 1 : chance < 1e-12 ? 0 : Math.ceil((inputs * room[k]) / all) + 200;
    let losses = 0;
    for (let s = 0; s < count; s++) {
      fill(x, k, streamKey(s, 1000 + k));
      const out = forward(model, x);
      for (let i = 0; i < features; i++) losses += weight[i] * (x[i] - out[i]) ** 2;
    }
    return count === 0 ? sum : sum + (chance * losses) / count / features;
  }, 0);
}

/** The losses of the test's cases, in order. */
export function populations(inputs: number): number[] {
  return cases.map(({ model, density, decay }) =>
    Number(population(model, importance(model.features, decay), density, inputs).toPrecision(5)),
  );
}

if (process.argv[2] === 'core/population') {
  writeFileSync(
    fileURLToPath(new URL('populations.json', import.meta.url)),
    `${JSON.stringify(populations(400_000))}\n`,
  );
}
