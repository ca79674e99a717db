/*
 * Evaluation samples for laws of units, features or sets of them, each on by a coin of its own. Units need not be alike,
 * so the paper's sample, which lays patterns evenly over them, will not do.
 *
 * The sample is split by how many units are on, with the exact chance of each number. Where few choices of units have
 * that number, each is there with its exact chance; otherwise they are taken at even distances from the list of all.
 * What is in the units comes from lattices.
 */
import type { EvaluationSample, Part } from '../evaluation/evaluation.ts';
import { choices } from './choices.ts';
import type { Choices } from './choices.ts';
import { lattices } from './lattice.ts';

/** Units, and what is in them. */
export interface Units {
  readonly features: number;
  /** The probability that each unit is on. [unit] */
  readonly probabilities: readonly number[];
  /** How many numbers say what is in a unit. */
  readonly numbers: number;
  /** How many features a number chooses among, beside saying a value. */
  readonly members: number;
  /** Writes a unit that is on into an input, from its numbers, uniform in (0, 1). */
  readonly write: (x: Float32Array, unit: number, number: (j: number) => number) => void;
}

/** How many inputs the smaller sample has, about. */
const ON_THE_WAY = 2 ** 11;

/** How many inputs the whole sample has, about: more where more features can be on together in more ways. */
const wholeOf = (features: number): number => ON_THE_WAY * 2 ** Math.min(6, Math.max(4, features / 2));

/** How many values a feature has that is on alone: few do as well as many. */
const ALONE = { whole: 128, onTheWay: 32 };

/** The fewest inputs for one choice of units, if all are there. */
const LEAST = 4;

/** The most inputs of a part. */
const TOGETHER = 256;

/** What happens less often than this is left out. */
const NEVER = 1e-12;

/** The inputs with so many units `on`, whose numbers are points of `count` lattices. */
interface Stratum {
  readonly on: number;
  readonly count: number;
  readonly points: number;
  /** The units that are on at a point, and what that input counts for. */
  readonly at: (lattice: number, t: number) => { readonly units: readonly number[]; readonly weight: number };
}

/** How many inputs each stratum has, about: they go where pairs of numbers meet. */
function inputsOf({ features, numbers, members }: Units, made: Choices, whole: boolean): number[] {
  const room = made.counts.map((chance, k) => Math.sqrt(chance * k * numbers * (k * numbers - 1)));
  const sum = room.reduce((a, b) => a + b) || 1;
  const all = whole ? wholeOf(features) : ON_THE_WAY;
  const alone = made.many(1) * members * (whole ? ALONE.whole : ALONE.onTheWay);
  return room.map((part, k) => (k * numbers === 1 ? alone : Math.max(LEAST, Math.ceil((all * part) / sum))));
}

/** The nearest power of 2, times the members: lattices of so many points have good steps, and choose members evenly. */
const rounded = (points: number, members: number): number =>
  members * 2 ** Math.max(2, Math.round(Math.log2(points / members)));

/** The stratum of k units, of about so many inputs. */
function stratum({ members }: Units, made: Choices, k: number, about: number): Stratum {
  const share = made.counts[k];
  if (made.many(k) * LEAST > about) {
    const points = rounded(about, members);
    const at: Stratum['at'] = (_, t) => ({ units: made.at(k, (t + 0.5) / points), weight: share / points });
    return { on: k, count: 1, points, at };
  }
  const all = made.all(k);
  const points = rounded(about / all.length, members);
  const at: Stratum['at'] = (choice) => ({ units: all[choice].on, weight: (share * all[choice].chance) / points });
  return { on: k, count: all.length, points, at };
}

/** The inputs of a stratum, in pieces that may hold several lattices. */
function* partsOf({ features, numbers, write }: Units, { on, count, points, at }: Stratum): Generator<Part> {
  const latticeOf = lattices(count, points, on * numbers);
  let number = latticeOf(0);
  for (let first = 0; first < count * points; first += TOGETHER) {
    const size = Math.min(TOGETHER, count * points - first);
    const part = { inputs: new Float32Array(size * features), weights: new Float32Array(size) };
    for (let s = 0; s < size; s++) {
      const [index, t] = [Math.floor((first + s) / points), (first + s) % points];
      if (t === 0) number = latticeOf(index);
      const { units, weight } = at(index, t);
      const x = part.inputs.subarray(s * features, (s + 1) * features);
      units.forEach((unit, place) => {
        write(x, unit, (j) => number(t, place * numbers + j));
      });
      part.weights[s] = weight;
    }
    yield part;
  }
}

/** The fixed sample of units: the whole, or the smaller one for frames on the way. */
export function unitSample(units: Units, whole: boolean): EvaluationSample {
  const made = choices(units.probabilities);
  const inputs = inputsOf(units, made, whole);
  const strata = made.counts.flatMap((chance, k) =>
    k > 0 && chance > NEVER ? stratum(units, made, k, inputs[k]) : [],
  );
  function* parts(): Generator<Part> {
    for (const one of strata) yield* partsOf(units, one);
  }
  return { empty: made.counts[0], parts: { [Symbol.iterator]: parts } };
}
