/* Each feature by a coin of its own. */
import { evaluationSample, thinned } from '../evaluation/evaluation.ts';
import { coin, draw, drawSign, featureValue, meanSquare, streamKey } from '../random.ts';
import type { IndependentLaw } from '../spec.ts';
import { densities } from './chances.ts';
import type { LawDefinition } from './law-definition.ts';
import { unitSample } from './strata.ts';

/** The value of a draw with its sign: what is off is 0, and nothing is -0. */
export function signedValue(key: number, counter: number, value: number): number {
  return value > 0 ? drawSign(key, counter) * value : 0;
}

/** A number uniform in (0, 1) as a value: itself, or over [-1, 1] with a sign. */
export const valueOf = (number: number, signed: true | undefined): number => (signed ? 2 * number - 1 : number);

/** The law of features that know nothing of each other. */
export const independent = (law: IndependentLaw): LawDefinition => {
  const alike = !law.signed && !law.scale;
  return {
    fill(x, spec, instance, step) {
      const key = streamKey(spec.seed[instance], step);
      const coins = densities(law, spec, instance).map(coin);
      for (let at = 0; at < x.length; at++) {
        const value = featureValue(draw(key, at), coins[at % coins.length]);
        x[at] = law.signed ? signedValue(key, at, value) : value;
      }
    },
    sample(spec, instance, whole) {
      const { features, density } = spec;
      if (alike) return evaluationSample(features, density[instance], whole);
      const write = (x: Float32Array, i: number, number: (j: number) => number): void => {
        x[i] = valueOf(number(0), law.signed);
      };
      const probabilities = densities(law, spec, instance);
      return unitSample({ features, probabilities, numbers: 1, members: 1, write }, whole);
    },
    thinned: ({ features }) => !alike || thinned(features),
    shares: (spec, instance) => (law.scale ? densities(law, spec, instance) : [spec.density[instance]]).join(),
    power: (spec, instance) => Float64Array.from(densities(law, spec, instance), meanSquare),
  };
};
