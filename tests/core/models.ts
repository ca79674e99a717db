/* Models whose population loss is stored in populations.json, in this order. */
import { initialScale, initialWeights } from '../../src/core/model.ts';
import type { Model } from '../../src/core/model.ts';

function pentagon(): Model {
  const weights = new Float32Array(10);
  for (let i = 0; i < 5; i++) {
    weights[i] = 1.12 * Math.cos((2 * Math.PI * i) / 5);
    weights[5 + i] = 1.12 * Math.sin((2 * Math.PI * i) / 5);
  }
  return { features: 5, hidden: 2, output: 'relu', weights, bias: new Float32Array(5).fill(-0.22) };
}

const random = (features: number, hidden: number, size: number): Model => ({
  features,
  hidden,
  output: 'relu',
  weights: initialWeights({ features, hidden }, 5).map((w) => (w / initialScale(hidden)) * size),
  bias: new Float32Array(features).fill(-0.1),
});

const models = [
  { name: 'pentagon', model: pentagon() },
  { name: '5 in 2, random', model: random(5, 2, 0.7) },
  { name: '12 in 3, random', model: random(12, 3, 0.55) },
  { name: '20 in 5, random', model: random(20, 5, 0.45) },
  { name: '80 in 8, random', model: random(80, 8, 0.35) },
];

/** Many features take long: a few densities do for them. */
export const cases = [1, 0.5, 0.3, 0.1, 0.03, 0.01, 0.001].flatMap((density) =>
  models
    .filter(({ model }) => model.features < 80 || [1, 0.1, 0.01].includes(density))
    .map(({ name, model }) => ({ name, model, density, decay: 0.9 })),
);
