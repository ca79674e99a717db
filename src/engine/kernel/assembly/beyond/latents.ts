/*
 * One training step of a sparse autoencoder of any size, four samples at a time, and its evaluation loss. A latent that
 * is silent on all four samples is passed over: it adds nothing, and most latents are most of the time.
 */
import { lanes } from '../lanes';
import { begin, bias, centre, encoder, finish, latentBytes, sumBytes, sums, unpack } from './autoencoder-step';
import { draw } from './law-draws';
import { batch, dz, h, m, n, offsets, relu, rowBytes, settings, x } from './network-memory';

@inline
function add(to: usize, term: v128): void {
  v128.store(to, f32x4.add(v128.load(to), term));
}

/** sum over the dimensions of weights [n] times values [n, 4], and `sum`. */
@inline
function product(sum: v128, weights: usize, values: usize): v128 {
  for (const end = weights + (n << 2); weights < end; weights += 4, values += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights), v128.load(values)));
  }
  return sum;
}

/** What `points` [n, 4] are from the centre, into `offsets`; the latents, and into `dz` the outputs before their activation. */
@inline
function forward(points: usize, within: v128): void {
  for (let d: usize = 0; d < n << 4; d += 16) {
    const middle = v128.load32_splat(centre + (d >>> 2));
    v128.store(offsets + d, f32x4.sub(v128.load(points + d), middle));
    v128.store(dz + d, middle);
  }
  for (let l: usize = 0, weights = encoder; l < m; l++, weights += latentBytes) {
    const sum = product(v128.load32_splat(bias + (l << 2)), weights, offsets);
    const latent = v128.and(f32x4.pmax(f32x4.splat(0), sum), within);
    v128.store(h + (l << 4), latent);
    if (!v128.any_true(latent)) continue;
    for (let d: usize = 0; d < n << 2; d += 4) {
      add(dz + (d << 2), f32x4.mul(v128.load32_splat(weights + rowBytes + d), latent));
    }
  }
}

/** The loss of four samples, of which those in `within` count, and `dz` as what it is called; `cost` is half of what a latent costs, n times over. */
@inline
function compare(points: usize, importance: usize, cost: v128, within: v128): v128 {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  let squares = f32x4.splat(0);
  let sum = f32x4.splat(0);
  for (let d: usize = 0; d < n << 4; d += 16) {
    const out = v128.load(dz + d);
    const error = f32x4.sub(f32x4.pmax(out, floor), v128.load(points + d));
    const pull = v128.and(f32x4.mul(v128.load32_splat(importance + (d >>> 2)), error), within);
    squares = f32x4.add(squares, f32x4.mul(pull, error));
    v128.store(dz + d, v128.and(pull, f32x4.gt(out, floor)));
  }
  for (let at = h; at < h + (m << 4); at += 16) sum = f32x4.add(sum, v128.load(at));
  return f32x4.add(squares, f32x4.mul(f32x4.add(cost, cost), sum));
}

/** The gradient of four samples. */
@inline
function backward(cost: v128): void {
  for (let l: usize = 0, weights = encoder, sum = sums; l < m; l++, weights += latentBytes, sum += sumBytes) {
    const latent = v128.load(h + (l << 4));
    if (!v128.any_true(latent)) continue;
    const on = f32x4.gt(latent, f32x4.splat(0));
    const slope = v128.and(product(cost, weights + rowBytes, dz), on);
    for (let d: usize = 0; d < n << 4; d += 16) {
      add(sum + d, f32x4.mul(slope, v128.load(offsets + d)));
      add(sum + (n << 4) + d, f32x4.mul(latent, v128.load(dz + d)));
    }
    add(sum + (n << 5), slope);
    add(sum + (n << 5) + 16, v128.and(on, f32x4.splat(1)));
  }
  for (let d: usize = 0, sum = sums + m * sumBytes; d < n << 4; d += 16) add(sum + d, v128.load(dz + d));
}

/** One step of one instance: its row of state, the key of the step's draws, and shrink, pace and correction. */
export function step(row: usize, key: i32, numbers: usize): void {
  const importance = row + settings - rowBytes;
  const cost = begin(row);
  let loss = f32x4.splat(0);
  for (let s: usize = 0; s < batch; s += 4) {
    const within = i32x4.lt_u(i32x4(0, 1, 2, 3), i32x4.splat(<i32>(batch - s)));
    draw(x, row, key, <i32>s);
    forward(x, within);
    loss = f32x4.add(loss, compare(x, importance, cost, within));
    backward(cost);
  }
  finish(row, loss, numbers);
}

/** Loss of one instance on `count` inputs [count / 4, n, 4], a multiple of 4, with their weights [count]. */
export function evaluate(row: usize, inputs: usize, weights: usize, count: usize): f32 {
  const importance = row + settings - rowBytes;
  const cost = unpack(row);
  const all = i32x4.splat(-1);
  let sum = f32x4.splat(0);
  for (const end = weights + (count << 2); weights < end; weights += 16, inputs += n << 4) {
    forward(inputs, all);
    sum = f32x4.add(sum, f32x4.mul(v128.load(weights), compare(inputs, importance, cost, all)));
  }
  return lanes(sum) / <f32>n;
}
