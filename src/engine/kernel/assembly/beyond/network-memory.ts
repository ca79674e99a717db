/*
 * Where things lie in the kernels of the other laws and networks. What belongs to four samples lies in their lanes, a
 * vector for each feature or hidden dimension. Which parts a network's scratch memory has, its own files say.
 */
import { padded } from '../lanes';

/** Most features, and most hidden dimensions. */
const FEATURES = 256;
const HIDDEN = 64;

/** Inputs. [feature, 4] */
export const x: usize = memory.data(FEATURES * 16, 16);
/** Those of the trained model whose hidden points are the inputs. [drawn, 4] */
export const raw: usize = memory.data(FEATURES * 16, 16);
/** Inputs less the centre of an autoencoder. [feature, 4] */
export const offsets: usize = memory.data(FEATURES * 16, 16);
/** The derivative of the loss by each output before its activation, less the factor 2. [feature, 4] */
export const dz: usize = memory.data(FEATURES * 16, 16);
/** Hidden points, and the derivative of the loss by them. [hidden, 4] */
export const h: usize = memory.data(HIDDEN * 16, 16);
export const dh: usize = memory.data(HIDDEN * 16, 16);

/** n and m of the network, and whether its outputs are ReLUs. */
export let n: usize = 0;
export let m: usize = 0;
export let batch: usize = 0;
export let relu: bool = false;
/**
 * Features that are drawn, and how: in sets of `size`, or each for itself where that is 0, and then at densities of their
 * own or at one; and whether a trained model's W follows.
 */
export let drawn: usize = 0;
export let size: usize = 0;
export let sets: usize = 0;
export let oneOf: bool = false;
export let scaled: bool = false;
export let signed: bool = false;
export let projected: bool = false;
/** Bytes of n and of m floats, padded to vectors, and of a third of what AdamW works on. */
export let rowBytes: usize = 0;
export let columnBytes: usize = 0;
export let partBytes: usize = 0;
/** Where a row keeps its settings, thresholds and gains, W of a trained model by columns [drawn, n4], and what the network adds. */
export let settings: usize = 0;
export let thresholds: usize = 0;
export let gains: usize = 0;
export let frozen: usize = 0;
export let rest: usize = 0;

/** Sets how inputs are drawn. */
export function setLaw(features: usize, sizeOfSets: usize, one: bool, scale: bool, sign: bool, hidden: bool): void {
  drawn = features;
  size = sizeOfSets;
  sets = size == 0 ? 0 : features / size;
  oneOf = one;
  scaled = scale;
  signed = sign;
  projected = hidden;
}

/** Sets the size of a network with that many parameters; returns where scratch memory may begin. */
export function setSize(features: usize, hidden: usize, samples: usize, clip: bool, parameters: usize): usize {
  n = features;
  m = hidden;
  batch = samples;
  relu = clip;
  rowBytes = padded(n);
  columnBytes = padded(m);
  partBytes = padded(parameters);
  settings = 3 * partBytes + rowBytes;
  thresholds = settings + 32;
  gains = thresholds + padded(drawn);
  frozen = gains + padded(drawn);
  rest = frozen + (projected ? drawn * rowBytes : 0);
  return (__heap_base + 15) & ~15;
}
