/*
 * What a network with one hidden layer does with a tile of inputs, in WGSL. Its parameters are W1 [hidden, feature],
 * then W2 [feature, hidden] unless that is W1 turned over, then b [feature].
 */
import { rules } from '../rules.ts';
import type { Network } from '../rules.ts';

const TIED = /* wgsl */ `
fn back(d: u32, i: u32) -> f32 { return theta[d * N + i]; }
fn weightGradient(p: u32, first: u32, samples: u32) -> f32 {
  let d = p / N;
  let i = p % N;
  var sum = 0.0;
  for (var s = first; s < samples; s += TEAMS) { sum += dz[s * N + i] * h[s * M + d] + x[s * N + i] * dh[s * M + d]; }
  return sum;
}`;

const UNTIED = /* wgsl */ `
fn back(d: u32, i: u32) -> f32 { return theta[M * N + i * M + d]; }
fn weightGradient(p: u32, first: u32, samples: u32) -> f32 {
  var sum = 0.0;
  if (p < M * N) {
    for (var s = first; s < samples; s += TEAMS) { sum += x[s * N + p % N] * dh[s * M + p / N]; }
  } else {
    let q = p - M * N;
    for (var s = first; s < samples; s += TEAMS) { sum += dz[s * N + q / M] * h[s * M + q % M]; }
  }
  return sum;
}`;

const BODY = /* wgsl */ `
fn encode(samples: u32) {
  for (var e = localIndex; e < samples * M; e += THREADS) {
    let s = e / M;
    let d = e % M;
    var sum = 0.0;
    for (var i = 0u; i < N; i++) { sum += theta[d * N + i] * x[s * N + i]; }
    h[e] = hiddenValue(sum);
  }
}

fn compare(samples: u32) {
  for (var e = localIndex; e < samples * N; e += THREADS) {
    let s = e / N;
    let i = e % N;
    var z = theta[BIAS + i];
    for (var d = 0u; d < M; d++) { z += back(d, i) * h[s * M + d]; }
    dz[e] = slopeOf(z, wanted(x[e]), i);
  }
}

fn encodeBack(samples: u32) {
  for (var e = localIndex; e < samples * M; e += THREADS) {
    let s = e / M;
    let d = e % M;
    var sum = 0.0;
    for (var i = 0u; i < N; i++) { sum += back(d, i) * dz[s * N + i]; }
    dh[e] = hiddenSlope(sum, h[e]);
  }
}

fn gradientOf(p: u32, first: u32, samples: u32) -> f32 {
  if (p < BIAS) { return weightGradient(p, first, samples); }
  var sum = 0.0;
  for (var s = first; s < samples; s += TEAMS) { sum += dz[s * N + p - BIAS]; }
  return sum;
}

fn settle() {}
`;

/** The functions of a network. */
export function network(name: Exclude<Network, 'sae'>): string {
  const { tied, hidden, hiddenSlope, target } = rules(name, 'wgsl');
  return `
fn hiddenValue(h: f32) -> f32 { return ${hidden}; }
fn hiddenSlope(dh: f32, h: f32) -> f32 { return ${hiddenSlope}; }
fn wanted(x: f32) -> f32 { return ${target}; }
${tied ? TIED : UNTIED}
${BODY}`;
}
