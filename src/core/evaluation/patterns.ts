/*
 * The patterns of the evaluation's sample. A pattern is k places out of q with a number in (0, 1) at each, and q is a
 * prime not below the number of features n. It is laid over the features by the maps
 *
 *   place -> multiplier * place + shift   modulo q,
 *
 * and what falls on a place beyond the n features is dropped, which leaves the law of those n as it is. Of all these
 * maps just one takes two given places to two given features. So if all are used, every feature is alone equally often,
 * and every pair of features meets equally often and with the same numbers. Half of the multipliers do for that, but
 * for which of the two has which number.
 */
import { binomial } from './binomial.ts';
import { calibrate } from './calibration.ts';
import { draw, DRAW_RANGE, streamKey } from '../random.ts';

export interface Pattern {
  /** [k] */
  readonly places: readonly number[];
  /** [k] */
  readonly values: readonly number[];
  /** The share of the population that the pattern stands for. */
  readonly weight: number;
}

/** How large a sample is. */
export interface Design {
  /** q */
  readonly places: number;
  /** Patterns with one feature on. */
  readonly singles: number;
  /** Patterns with two or more. */
  readonly groups: number;
  /** Multipliers for each of these. */
  readonly multipliers: number;
  /** The multipliers to choose from are those from 1 to this. */
  readonly range: number;
}

const PATTERN_STREAM = -2;
const OFFSET_STREAM = -3;

function isPrime(number: number): boolean {
  for (let d = 2; d * d <= number; d++) if (number % d === 0) return false;
  return true;
}

const primeFrom = (least: number): number => (isPrime(least) ? least : primeFrom(least + 1));

/** Patterns for so many inputs, in twos. */
const even = (inputs: number, each: number): number => 2 * Math.floor(inputs / each / 2);

/** A sample that uses all multipliers, or with 12 features and more those that go into some 2,000 inputs. */
export function design(features: number, whole: boolean): Design {
  const q = primeFrom(Math.max(2, features));
  const range = Math.ceil((q - 1) / 2);
  const multipliers = whole ? range : Math.min(range, Math.ceil(64 / q));
  if (q < 11) return { places: q, singles: 32, groups: even(1850, q * range), multipliers, range };
  const groups = Math.min(24, Math.max(12, even(whole ? 2 ** 16 : 2 ** 11, q * multipliers)));
  return { places: q, singles: whole ? 32 : Math.ceil(384 / q), groups, multipliers, range };
}

/** k different places below q. */
function someOf(q: number, k: number, key: number): number[] {
  const all = Array.from({ length: q }, (_, i) => i);
  for (let i = 0; i < k; i++) {
    const j = i + (draw(key, i) % (q - i));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all.slice(0, k);
}

/** Steps by the square roots of primes, modulo 1, fill the unit cube evenly (Weyl). */
export const STEPS: number[] = [];
for (let prime = 2; STEPS.length < 257; prime = primeFrom(prime + 1)) STEPS.push(Math.sqrt(prime) % 1);

const OFFSETS = streamKey(0, OFFSET_STREAM);

/** The numbers of the r-th pattern with two or more: every other one mirrors the one before it. */
function valuesOf(r: number, k: number): number[] {
  const even = Math.floor(r / 2);
  return Array.from({ length: k }, (_, j) => {
    const value = (even * STEPS[j] + (draw(OFFSETS, j) + 0.5) / DRAW_RANGE) % 1;
    return r % 2 === 0 ? value : 1 - value;
  });
}

/** The patterns for a density: the empty one, then those with one feature on, then more and more. */
export function patterns(density: number, { places: q, singles, groups }: Design): Pattern[] {
  const probability = binomial(q, density);
  const made: Pattern[] = [{ places: [], values: [], weight: probability[0] }];
  for (let r = 0; r < singles; r++) {
    made.push({ places: [0], values: [(r + 0.5) / singles], weight: probability[1] / singles });
  }
  const pairs = q * (q - 1) * density ** 2;
  for (let k = 2, r = 0, below = 0; k <= q; k++) {
    below += (probability[k] * k * (k - 1)) / pairs;
    for (; r < Math.round(groups * below); r++) {
      const places = someOf(q, k, streamKey(r, PATTERN_STREAM));
      made.push({ places, values: valuesOf(r, k), weight: pairs / groups / (k * (k - 1)) });
    }
  }
  return calibrate(made, q, density);
}

/** The multipliers for the t-th pattern: not the same for all, where there are more than it takes. */
export function multipliersOf({ places }: Pattern, t: number, { multipliers, range }: Design): number[] {
  const count = places.length === 1 ? 1 : multipliers;
  return Array.from({ length: count }, (_, a) => 1 + ((t * count + a) % range));
}

/** A pattern laid over the features with one multiplier and each shift. [shift, feature] */
export function laid({ places, values }: Pattern, multiplier: number, features: number, q: number): Float32Array {
  const inputs = new Float32Array(q * features);
  places.forEach((place, j) => {
    for (let shift = 0; shift < q; shift++) {
      const i = (multiplier * place + shift) % q;
      if (i < features) inputs[shift * features + i] = values[j];
    }
  });
  return inputs;
}
