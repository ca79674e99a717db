/*
 * Features in sets of one size, and one coin for each set. The coins are draws of a stream of their own, so that the
 * values of the members are those of the independent law at density 1.
 */
import { coin, draw, featureValue, streamKey } from '../random.ts';
import type { SetsLaw } from '../spec.ts';
import type { LawDefinition } from './definition.ts';
import { signedValue } from './independent.ts';

/** Sets the stream of the sets' coins apart from that of the values. */
const COINS = 0x5bf03635;

/** A member's value where it is on in any case. */
const ALWAYS = coin(1);

/** Which member of a set is on, for the value in (0, 1] that its coin gave. */
const chosen = (value: number, size: number): number => Math.min(size - 1, Math.floor(Math.fround(value * size)));

/** The law of correlated features, which are on together, and of anticorrelated ones, of which one is. */
export const sets = ({ size, rule, signed }: SetsLaw): LawDefinition => ({
  fill(x, { density, seed }, instance, step) {
    const key = streamKey(seed[instance], step);
    const flip = coin(density[instance]);
    x.fill(0);
    for (let set = 0; set * size < x.length; set++) {
      const value = featureValue(draw(key ^ COINS, set), flip);
      if (value === 0) continue;
      const only = rule === 'one-of' ? chosen(value, size) : undefined;
      for (let at = set * size; at < (set + 1) * size; at++) {
        if (only !== undefined && at !== set * size + only) continue;
        const member = featureValue(draw(key, at), ALWAYS);
        x[at] = signed ? signedValue(key, at, member) : member;
      }
    }
  },
});
