/*
 * Features in sets of one size, and one coin for each set. The coins are draws of a stream of their own, so that the
 * values of the members are those of the independent law at density 1.
 */
import { coin, COINS, draw, featureValue, meanSquare, streamKey } from '../random.ts';
import type { SetsLaw } from '../spec.ts';
import type { LawDefinition } from './law-definition.ts';
import { signedValue, valueOf } from './independent.ts';
import { unitSample } from './strata.ts';
import type { Units } from './strata.ts';

/** A member's value where it is on in any case. */
const ALWAYS = coin(1);

/** Which member of a set is on, for the value in (0, 1] that its coin gave. */
const chosen = (value: number, size: number): number => Math.min(size - 1, Math.floor(Math.fround(value * size)));

/** What is in a set, for samples: a number for each member, or one that chooses a member and is its value. */
function contents({ size, rule, signed }: SetsLaw): Pick<Units, 'numbers' | 'members' | 'write'> {
  if (rule === 'together') {
    const write: Units['write'] = (x, set, number) => {
      for (let j = 0; j < size; j++) x[set * size + j] = valueOf(number(j), signed);
    };
    return { numbers: size, members: 1, write };
  }
  const write: Units['write'] = (x, set, number) => {
    const place = number(0) * size;
    x[set * size + Math.floor(place)] = valueOf(place % 1, signed);
  };
  return { numbers: 1, members: size, write };
}

/** The law of correlated features, which are on together, and of anticorrelated ones, of which one is. */
export const sets = (law: SetsLaw): LawDefinition => ({
  fill(x, { density, seed }, instance, step) {
    const { size, rule, signed } = law;
    const key = streamKey(seed[instance], step);
    const flip = coin(density[instance]);
    x.fill(0);
    for (let set = 0; set * size < x.length; set++) {
      const value = featureValue(draw(key ^ COINS, set), flip);
      if (value === 0) continue;
      const only = rule === 'one-of' ? chosen(value, size) : undefined;
      for (let j = 0, at = set * size; j < size; j++, at++) {
        if (only !== undefined && j !== only) continue;
        const member = featureValue(draw(key, at), ALWAYS);
        x[at] = signed ? signedValue(key, at, member) : member;
      }
    }
  },
  sample({ features, density }, instance, whole) {
    const probabilities = Array<number>(features / law.size).fill(density[instance]);
    return unitSample({ features, probabilities, ...contents(law) }, whole);
  },
  thinned: () => true,
  shares: ({ density }, instance) => String(density[instance]),
  power({ features, density }, instance) {
    const each = law.rule === 'together' ? density[instance] : density[instance] / law.size;
    return new Float64Array(features).fill(meanSquare(each));
  },
});
