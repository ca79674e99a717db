/*
 * Which of several units are on when their number is known: the conditional Bernoulli law. Each unit is on with a
 * probability of its own; a table of how many of the last ones are on gives every chance that is needed, and no
 * difference of large numbers comes in.
 */

/** The chance that k of the units from u on are on: [u][k]. */
type Tails = readonly (readonly number[])[];

export interface Choices {
  /** The chance that k units are on. [k] */
  readonly counts: readonly number[];
  /** How many choices of k units there are. */
  many(k: number): number;
  /** All choices of k units with their chances among these. */
  all(k: number): Choice[];
  /** The choice of k units that stands at a share v of all, listed in order and as wide as they are likely. */
  at(k: number, v: number): number[];
}

export interface Choice {
  /** The units that are on, in order. */
  readonly on: readonly number[];
  readonly chance: number;
}

function tailsOf(probabilities: readonly number[]): Tails {
  const tails: number[][] = [[1]];
  for (const p of [...probabilities].reverse()) {
    const [after] = tails;
    const length = after.length + 1;
    tails.unshift(Array.from({ length }, (_, k) => p * (after[k - 1] ?? 0) + (1 - p) * (after[k] ?? 0)));
  }
  return tails;
}

/** The choices of units that are on with these probabilities. */
export function choices(probabilities: readonly number[]): Choices {
  const n = probabilities.length;
  const sure = probabilities.filter((p) => p >= 1).length;
  const tails = tailsOf(probabilities);

  /** The chance that unit u is on where k of the units from u on are. */
  const chance = (u: number, k: number): number =>
    k === n - u ? 1 : (probabilities[u] * (tails[u + 1][k - 1] ?? 0)) / tails[u][k];

  function* from(u: number, k: number): Generator<Choice> {
    if (k === 0) {
      yield { on: [], chance: 1 };
      return;
    }
    const here = chance(u, k);
    if (here > 0) for (const rest of from(u + 1, k - 1)) yield { on: [u, ...rest.on], chance: here * rest.chance };
    if (here < 1) for (const rest of from(u + 1, k)) yield { ...rest, chance: (1 - here) * rest.chance };
  }

  return {
    counts: tails[0],
    many(k) {
      let count = 1;
      for (let i = 1; i <= k - sure; i++) count *= (n - sure + 1 - i) / i;
      return Math.round(count);
    },
    all: (k) => [...from(0, k)],
    at(k, v) {
      const on: number[] = [];
      for (let u = 0; on.length < k; u++) {
        const here = chance(u, k - on.length);
        const taken = here >= 1 || v < here; // rounding may take v to 1
        if (taken) on.push(u);
        v = taken ? v / here : (v - here) / (1 - here);
      }
      return on;
    },
  };
}
