/*
 * The weights of a sparse autoencoder as its steps read them, and the sums of their gradients. A row of state has
 * We [latent, n], then Wd [n, latent], be [latent] and bd [n]; columns of Wd have length 1 after each step. The loss is
 * the mean square of what is not rebuilt, and the penalty times the sum of the latents.
 */
import { adamw } from '../adamw';
import { lanes } from '../lanes';
import { batch, m, n, partBytes, rest, rowBytes, setSize, settings } from './network-memory';

/** We and Wd by latents, then what the next latent's begin after. [latent, 2, n4] */
export let encoder: usize = 0;
export let latentBytes: usize = 0;
/** be [latent] and bd [n4]. */
export let bias: usize = 0;
export let centre: usize = 0;
/** Sums in four lanes: for each latent We [n], Wd [n], be and the samples on which it fired, and at last bd [n]. */
export let sums: usize = 0;
export let sumBytes: usize = 0;
/** The mean gradient in the order of the state. */
let gradient: usize = 0;

/** Lays out the scratch memory and returns its end. */
export function shape(features: usize, hidden: usize, samples: usize, clip: bool): usize {
  const start = setSize(features, hidden, samples, clip, 2 * features * hidden + hidden + features);
  encoder = start;
  latentBytes = 2 * rowBytes;
  centre = encoder + m * latentBytes;
  bias = centre + rowBytes;
  gradient = bias + (((m + 3) & ~3) << 2);
  sums = gradient + partBytes;
  sumBytes = (2 * n + 2) << 4;
  memory.fill(start, 0, sums - start); // the padding stays 0
  return sums + m * sumBytes + (n << 4);
}

/** Spreads a row's weights over the scratch memory; returns half of what a latent costs, n times over. */
export function unpack(row: usize): v128 {
  const decoder = row + ((n * m) << 2);
  for (let l: usize = 0, to = encoder; l < m; l++, to += latentBytes) {
    memory.copy(to, row + ((l * n) << 2), n << 2);
    for (let d: usize = 0; d < n; d++) store<f32>(to + rowBytes + (d << 2), load<f32>(decoder + ((d * m + l) << 2)));
  }
  const biases = decoder + ((n * m) << 2);
  memory.copy(bias, biases, m << 2);
  memory.copy(centre, biases + (m << 2), n << 2);
  return f32x4.splat(load<f32>(row + settings, 20) * <f32>n * 0.5);
}

/** Makes ready for a step, and returns what `unpack` does. */
export function begin(row: usize): v128 {
  memory.fill(sums, 0, m * sumBytes + (n << 4));
  return unpack(row);
}

/** The mean gradient of one latent's weights. */
function gather(l: usize, scale: f32): void {
  const sum = sums + l * sumBytes;
  for (let d: usize = 0; d < n; d++) {
    store<f32>(gradient + ((l * n + d) << 2), lanes(v128.load(sum + (d << 4))) * scale);
    store<f32>(gradient + ((n * m + d * m + l) << 2), lanes(v128.load(sum + ((n + d) << 4))) * scale);
  }
  store<f32>(gradient + ((2 * n * m + l) << 2), lanes(v128.load(sum + (n << 5))) * scale);
}

/** That of bd, which is taken from every input before it is added to every output. Not before those of be. */
function gatherCentre(d: usize, scale: f32): void {
  const biases = gradient + ((2 * n * m) << 2);
  let sum = lanes(v128.load(sums + m * sumBytes + (d << 4))) * scale;
  for (let l: usize = 0; l < m; l++) sum -= load<f32>(encoder + l * latentBytes + (d << 2)) * load<f32>(biases + (l << 2));
  store<f32>(biases + ((m + d) << 2), sum);
}

/** Makes a column of Wd as long as 1. */
function normalise(column: usize): void {
  let square: f32 = 0;
  for (let d: usize = 0; d < n; d++) square += load<f32>(column + ((d * m) << 2)) * load<f32>(column + ((d * m) << 2));
  const length = sqrt<f32>(square);
  for (let d: usize = 0; d < n; d++) store<f32>(column + ((d * m) << 2), load<f32>(column + ((d * m) << 2)) / length);
}

/** Writes the loss, adds up the lanes of the gradient, updates, and counts on how many samples each latent fired. */
export function finish(row: usize, loss: v128, numbers: usize): void {
  const mean: f32 = 1 / <f32>(batch * n);
  store<f32>(row + settings, lanes(loss) * mean, 16);
  for (let l: usize = 0; l < m; l++) gather(l, 2 * mean);
  for (let d: usize = 0; d < n; d++) gatherCentre(d, 2 * mean);
  adamw(row, gradient, <i32>(partBytes >>> 2), numbers);
  for (let l: usize = 0; l < m; l++) {
    normalise(row + ((n * m + l) << 2));
    const fired = row + rest + (l << 2);
    store<f32>(fired, load<f32>(fired) + lanes(v128.load(sums + (l + 1) * sumBytes - 16)));
  }
}
