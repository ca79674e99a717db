/*
 * TrainSteps in WGSL. One workgroup trains one model and takes all steps of a call. A batch is worked through in tiles
 * that fit the workgroup's memory, and each phase spreads its elements over all threads, whatever they belong to:
 *
 *   draw        x   [sample, feature]
 *   encode      h   [sample, hidden]
 *   compare     dz  [sample, feature], by way of z, which is not kept
 *   encodeBack  dh  [sample, hidden]
 *   accumulate  each thread has parameters of its own and sums their gradients over the samples; where there are fewer
 *               parameters than threads, several teams of threads share out the samples
 *
 * Parameters stay in workgroup memory for the whole call, moments in the row of state, where each is read and written
 * by one thread only.
 */
import { MIX_1, MIX_2, STRIDE } from '../../core/random.ts';
import { BETA_1, BETA_2, EPSILON } from '../../core/schedule.ts';
import { layout } from './layout.ts';
import type { Shape } from './wasm.ts';

/** Threads of a workgroup: what every WebGPU device has. */
export const THREADS = 256;

/** More samples than this in a tile only cost memory. */
const LARGEST_TILE = 128;

/** Samples in a tile so that everything fits into `bytes` of workgroup memory; 0 where not even one does. */
export function tileSize({ features, hidden, batch }: Shape, bytes: number): number {
  const fixed = features * (hidden + 1) + THREADS;
  const room = Math.floor((bytes / 4 - fixed) / (2 * (features + hidden)));
  return Math.max(0, Math.min(LARGEST_TILE, batch, room));
}

/** All constants of the program by name. It is compiled once for each set of them. */
function constants(shape: Shape, tile: number): Readonly<Record<string, number>> {
  const at = layout(shape);
  const parameters = shape.features * (shape.hidden + 1);
  return {
    N: shape.features,
    M: shape.hidden,
    BATCH: shape.batch,
    TILE: tile,
    THREADS,
    PARAMETERS: parameters,
    TEAMS: Math.max(1, Math.floor(THREADS / parameters)),
    SLOTS: Math.ceil(parameters / THREADS),
    PART: at.part,
    IMPORTANCE: at.importance,
    SETTINGS: at.settings,
    LOSS: at.loss,
    ROW: at.row,
    STRIDE,
    MIX_1,
    MIX_2,
  };
}

const BODY = /* wgsl */ `
var<workgroup> theta: array<f32, PARAMETERS>;
var<workgroup> x: array<f32, TILE * N>;
var<workgroup> dz: array<f32, TILE * N>;
var<workgroup> h: array<f32, TILE * M>;
var<workgroup> dh: array<f32, TILE * M>;
var<workgroup> sums: array<f32, THREADS>;

var<private> row: u32;
var<private> gradient: array<f32, SLOTS>;
var<private> loss: f32;

fn scatter(bits: u32) -> u32 {
  var v = (bits ^ (bits >> 16u)) * MIX_1;
  v = (v ^ (v >> 15u)) * MIX_2;
  return v ^ (v >> 16u);
}

fn streamKey(t: u32) -> u32 {
  let seed = (u32(state[row + SETTINGS + 2u]) << 16u) | u32(state[row + SETTINGS + 3u]);
  return scatter(scatter(seed) + t);
}

fn draw(key: u32, start: u32, samples: u32) {
  let threshold = state[row + SETTINGS];
  let gain = state[row + SETTINGS + 1u];
  for (var e = localIndex; e < samples * N; e += THREADS) {
    let bits = scatter((start * N + e) * STRIDE + key) >> 8u;
    x[e] = max(0.0, (f32(bits) - threshold) * gain);
  }
}

fn encode(samples: u32) {
  for (var e = localIndex; e < samples * M; e += THREADS) {
    let s = e / M;
    let d = e % M;
    var sum = 0.0;
    for (var i = 0u; i < N; i++) { sum += theta[d * N + i] * x[s * N + i]; }
    h[e] = sum;
  }
}

fn compare(samples: u32) {
  for (var e = localIndex; e < samples * N; e += THREADS) {
    let s = e / N;
    let i = e % N;
    var z = theta[M * N + i];
    for (var d = 0u; d < M; d++) { z += theta[d * N + i] * h[s * M + d]; }
    let error = activate(z) - x[e];
    let pull = state[row + IMPORTANCE + i] * error;
    loss += pull * error;
    dz[e] = select(0.0, pull, passes(z));
  }
}

fn encodeBack(samples: u32) {
  for (var e = localIndex; e < samples * M; e += THREADS) {
    let s = e / M;
    let d = e % M;
    var sum = 0.0;
    for (var i = 0u; i < N; i++) { sum += theta[d * N + i] * dz[s * N + i]; }
    dh[e] = sum;
  }
}

fn gradientOf(p: u32, first: u32, samples: u32) -> f32 {
  let d = p / N;
  let i = p % N;
  var sum = 0.0;
  for (var s = first; s < samples; s += TEAMS) {
    if (d < M) { sum += dz[s * N + i] * h[s * M + d] + x[s * N + i] * dh[s * M + d]; }
    else { sum += dz[s * N + i]; }
  }
  return sum;
}

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

const OUTPUT = {
  relu: `
fn activate(z: f32) -> f32 { return max(z, 0.0); }
fn passes(z: f32) -> bool { return z > 0.0; }`,
  linear: `
fn activate(z: f32) -> f32 { return z; }
fn passes(z: f32) -> bool { return true; }`,
} as const;

/** The program for a shape, without the declarations of buffers and built-in values, which TF.js adds. */
export function shader(shape: Shape, tile: number): string {
  const whole = Object.entries(constants(shape, tile)).map(([name, value]) => `const ${name} = ${value}u;`);
  const real = Object.entries({ BETA_1, BETA_2, TAKE_1: 1 - BETA_1, TAKE_2: 1 - BETA_2, EPSILON }).map(
    ([name, value]) => `const ${name}: f32 = ${value};`,
  );
  return [...whole, ...real, OUTPUT[shape.output], BODY].join('\n');
}
