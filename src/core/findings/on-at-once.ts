/* How many features are on at once, counted in samples and by formula. */
import { fillBatch } from '../random.ts';

/** The samples [sample, feature] of one training step. */
export function batchOf(samples: number, features: number, seed: number, step: number, sparsity: number): Float32Array {
  const batch = new Float32Array(samples * features);
  fillBatch(batch, seed, step, 1 - sparsity);
  return batch;
}

/** How many samples of a batch [sample, feature] have k features on, for k = 0 .. n. */
export function countsOn(batch: Float32Array, features: number): number[] {
  const counts: number[] = Array.from({ length: features + 1 }, () => 0);
  for (let row = 0; row < batch.length; row += features) {
    let on = 0;
    for (let i = 0; i < features; i++) if (batch[row + i] > 0) on++;
    counts[on]++;
  }
  return counts;
}

/** The share of each count in their sum. */
export function sharesOf(counts: readonly number[]): number[] {
  const sum = counts.reduce((a, b) => a + b);
  return counts.map((count) => count / sum);
}

/** How a batch is made up, from the shares of samples with k = 0 .. n features on. */
export interface Makeup {
  /** Share of cells that are on. */
  readonly cells: number;
  readonly none: number;
  readonly one: number;
  /** Two or more on together. */
  readonly together: number;
}

export const makeupOf = (shares: readonly number[]): Makeup => ({
  cells: shares.reduce((sum, share, k) => sum + share * k, 0) / (shares.length - 1),
  none: shares[0],
  one: shares[1],
  together: shares.slice(2).reduce((a, b) => a + b, 0),
});

/** The same by formula; `together` is 1 - S^n - n (1 - S) S^(n - 1). */
export function expected(n: number, sparsity: number): Makeup {
  const none = sparsity ** n;
  const one = n * (1 - sparsity) * sparsity ** (n - 1);
  return { cells: 1 - sparsity, none, one, together: Math.max(0, 1 - none - one) };
}
