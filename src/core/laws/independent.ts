/* Each feature by a coin of its own. */
import { coin, draw, drawSign, featureValue, streamKey } from '../random.ts';
import type { IndependentLaw, Spec } from '../spec.ts';
import type { LawDefinition } from './definition.ts';

/** The probability that each feature of an instance is on. [feature] */
export const densities = ({ scale }: IndependentLaw, { features, density }: Spec, instance: number): number[] =>
  Array.from({ length: features }, (_, i) => Math.min(1, (scale?.[instance][i] ?? 1) * density[instance]));

/** The value of a draw with its sign: what is off is 0, and nothing is -0. */
export function signedValue(key: number, counter: number, value: number): number {
  return value > 0 ? drawSign(key, counter) * value : 0;
}

/** The law of features that know nothing of each other. */
export const independent = (law: IndependentLaw): LawDefinition => ({
  fill(x, spec, instance, step) {
    const key = streamKey(spec.seed[instance], step);
    const coins = densities(law, spec, instance).map(coin);
    for (let at = 0; at < x.length; at++) {
      const value = featureValue(draw(key, at), coins[at % coins.length]);
      x[at] = law.signed ? signedValue(key, at, value) : value;
    }
  },
});
