/*
 * Calibration, as survey takers do it (Deville & Saerndal 1992): of a sample and its population some sums are known
 * exactly; change the weights of the sample as little as can be so that these sums agree.
 */
import type { Pattern } from './patterns.ts';

/** What is summed: 1, features on, pairs on; x and x^2 over features; min^2 and product over pairs. */
function sums({ values }: Pattern): number[] {
  const k = values.length;
  const all = [1, k * (k - 1), 0, k, 0, 0, 0];
  for (let i = 0; i < k; i++) {
    all[4] += values[i];
    all[5] += values[i] ** 2;
    for (let j = 0; j < i; j++) {
      all[2] += 2 * Math.min(values[i], values[j]) ** 2;
      all[6] += 2 * values[i] * values[j];
    }
  }
  return all;
}

/** x with A x = b for a symmetric A that may be singular: what depends on rows before it is left at 0. */
function solve(A: number[][], b: number[]): number[] {
  const scale = A.map((row, i) => row[i]);
  const used: number[] = [];
  A.forEach((row, i) => {
    if (!(row[i] > 1e-9 * scale[i])) return;
    used.push(i);
    A.forEach((other, r) => {
      if (r === i) return;
      const factor = other[i] / row[i];
      row.forEach((value, c) => (other[c] -= factor * value));
      b[r] -= factor * b[i];
    });
  });
  return b.map((value, i) => (used.includes(i) ? value / A[i][i] : 0));
}

/** The patterns of n features at a density with weights for which all these sums agree with the population's. */
export function calibrate(patterns: readonly Pattern[], n: number, p: number): Pattern[] {
  const all = patterns.map(sums);
  const pairs = n * (n - 1) * p ** 2;
  const known = [1, pairs, pairs / 6, n * p, (n * p) / 2, (n * p) / 3, pairs / 4];
  const product = (f: (sums: number[]) => number): number =>
    patterns.reduce((s, { weight }, t) => s + weight * f(all[t]), 0);
  const lambda = solve(
    known.map((_, r) => known.map((_, c) => product((f) => f[r] * f[c]))),
    known.map((value, r) => value - product((f) => f[r])),
  );
  return patterns.map((pattern, t) => ({
    ...pattern,
    weight: pattern.weight * all[t].reduce((factor, sum, c) => factor + lambda[c] * sum, 1),
  }));
}
