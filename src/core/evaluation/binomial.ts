/* How many features are on at once. */

/** P(k) for k = 0 .. n, the probability that k of n features are on: built outwards from the likeliest k, so that nothing underflows that matters. */
export function binomial(n: number, p: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const ratio: number[] = Array.from({ length: n + 1 }, () => 0);
  ratio[mode] = 1;
  for (let k = mode; k < n; k++) ratio[k + 1] = (ratio[k] * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) ratio[k - 1] = (ratio[k] * k * (1 - p)) / ((n - k + 1) * p);
  const sum = ratio.reduce((a, b) => a + b);
  return ratio.map((r) => r / sum);
}
