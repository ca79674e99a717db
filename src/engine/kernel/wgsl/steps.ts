/*
 * What all programs in WGSL have in common: the way through the steps of a call, draws, the sums of gradients, and
 * AdamW. What comes before and after in a program says how inputs are drawn and what the network does with them:
 *
 *   draw, project          the inputs x of a tile [sample, feature]
 *   encode                 h   [sample, hidden]
 *   compare                the loss and dz [sample, feature]
 *   encodeBack             dh  [sample, hidden]
 *   gradientOf             the gradient of one parameter over some samples of a tile
 *   settle                 what is done to the parameters after an update
 */
import type { Output } from '../../../core/spec.ts';

/** Variables and draws. */
export const START = /* wgsl */ `
var<workgroup> theta: array<f32, PARAMETERS>;
var<workgroup> x: array<f32, TILE * N>;
var<workgroup> dz: array<f32, TILE * N>;
var<workgroup> h: array<f32, TILE * M>;
var<workgroup> dh: array<f32, TILE * M>;
var<workgroup> sums: array<f32, THREADS>;

var<private> row: u32;
var<private> gradient: array<f32, SLOTS>;
var<private> loss: f32;

fn scramble(bits: u32) -> u32 {
  let v = (bits ^ (bits >> 16u)) * MIX_1;
  return (v ^ (v >> 15u)) * MIX_2;
}

fn scatter(bits: u32) -> u32 {
  let v = scramble(bits);
  return v ^ (v >> 16u);
}

/** The bits of a draw, with the 8 that it throws away. */
fn drawBits(key: u32, counter: u32) -> u32 { return scramble(counter * STRIDE + key); }

fn streamKey(t: u32) -> u32 {
  let seed = (u32(state[row + SETTINGS + 2u]) << 16u) | u32(state[row + SETTINGS + 3u]);
  return scatter(scatter(seed) + t);
}
`;

const OUTPUT: Readonly<Record<Output, string>> = {
  relu: `
fn activate(z: f32) -> f32 { return max(z, 0.0); }
fn passes(z: f32) -> bool { return z > 0.0; }`,
  linear: `
fn activate(z: f32) -> f32 { return z; }
fn passes(z: f32) -> bool { return true; }`,
};

/** How an output is compared with what it should be: the loss, and its derivative, less the factor 2. */
export const comparison = (output: Output): string => /* wgsl */ `${OUTPUT[output]}
fn slopeOf(z: f32, goal: f32, i: u32) -> f32 {
  let error = activate(z) - goal;
  let pull = state[row + IMPORTANCE + i] * error;
  loss += pull * error;
  return select(0.0, pull, passes(z));
}
`;

/** The way through the steps. */
export const STEPS = /* wgsl */ `
fn accumulate(samples: u32) {
  let team = localIndex / PARAMETERS;
  if (TEAMS > 1u) {
    if (team < TEAMS) { gradient[0] += gradientOf(localIndex % PARAMETERS, team, samples); }
  } else {
    for (var slot = 0u; slot < SLOTS; slot++) {
      let p = localIndex + slot * THREADS;
      if (p < PARAMETERS) { gradient[slot] += gradientOf(p, 0u, samples); }
    }
  }
}

fn adamw(p: u32, g: f32, t: u32) {
  let shrink = numbers[4u * t];
  let pace = numbers[4u * t + 1u];
  let correction = numbers[4u * t + 2u];
  let at = row + PART + p;
  let mu = result[at] * BETA_1 + g * TAKE_1;
  let nu = result[at + PART] * BETA_2 + g * g * TAKE_2;
  result[at] = mu;
  result[at + PART] = nu;
  theta[p] = theta[p] * shrink - pace * mu / (sqrt(nu) * correction + EPSILON);
}

fn update(t: u32) {
  let mean = 2.0 / f32(BATCH * N);
  if (TEAMS > 1u) {
    sums[localIndex] = gradient[0];
    workgroupBarrier();
    if (localIndex < PARAMETERS) {
      var g = 0.0;
      for (var team = 0u; team < TEAMS; team++) { g += sums[team * PARAMETERS + localIndex]; }
      adamw(localIndex, g * mean, t);
    }
  } else {
    for (var slot = 0u; slot < SLOTS; slot++) {
      let p = localIndex + slot * THREADS;
      if (p < PARAMETERS) { adamw(p, gradient[slot] * mean, t); }
    }
  }
  workgroupBarrier();
  settle();
}

fn train(t: u32) {
  let key = streamKey(u32(uniforms.first) + t);
  // Set each time round on purpose: some implementations do not clear a variable declared without a value.
  gradient = array<f32, SLOTS>();
  loss = 0.0;
  for (var start = 0u; start < BATCH; start += TILE) {
    let samples = min(TILE, BATCH - start);
    draw(key, start, samples);
    workgroupBarrier();
    project(samples);
    encode(samples);
    workgroupBarrier();
    compare(samples);
    workgroupBarrier();
    encodeBack(samples);
    workgroupBarrier();
    accumulate(samples);
    workgroupBarrier();
  }
  update(t);
}

fn writeLoss() {
  sums[localIndex] = loss;
  workgroupBarrier();
  if (localIndex == 0u) {
    var sum = 0.0;
    for (var i = 0u; i < THREADS; i++) { sum += sums[i]; }
    result[row + LOSS] = sum / f32(BATCH * N);
  }
}

fn main(index: i32) {
  row = workgroupId.x * ROW;
  for (var p = localIndex; p < ROW; p += THREADS) { result[row + p] = state[row + p]; }
  for (var p = localIndex; p < PARAMETERS; p += THREADS) { theta[p] = state[row + p]; }
  storageBarrier();
  workgroupBarrier();
  for (var t = 0u; t < u32(uniforms.count); t++) { train(t); }
  for (var p = localIndex; p < PARAMETERS; p += THREADS) { result[row + p] = theta[p]; }
  if (uniforms.count > 0) { writeLoss(); }
}
`;
