/*
 * Evaluation losses by the kernel. For frames on the way its memory keeps one table of inputs for each density of a
 * spec, or whatever else makes samples differ, made when first asked for. The larger sample of the last frame goes
 * through one small table, part by part.
 */
import { evaluationSample, inputsOnTheWay, thinned } from '../../core/evaluation/evaluation.ts';
import type { EvaluationSample, Part } from '../../core/evaluation/evaluation.ts';
import type { Spec } from '../../core/spec.ts';
import { padded } from './layout.ts';
import type { Block } from './run-memory.ts';
import type { Kernel } from './wasm.ts';

/** The fixed samples that models are evaluated on. */
export interface Samples {
  /** What is the same for instances that share a sample. */
  share(spec: Spec, instance: number): string | number;
  /** The sample of an instance: the whole, or the smaller one for frames on the way. */
  sample(spec: Spec, instance: number, whole: boolean): EvaluationSample;
  /** Whether frames on the way have a smaller sample than the last. */
  thinned(spec: Spec): boolean;
}

/** Those of the paper's models: one for each density. */
export const SAMPLES: Samples = {
  share: ({ density }, instance) => density[instance],
  sample: ({ features, density }, instance, whole) => evaluationSample(features, density[instance], whole),
  thinned: ({ features }) => thinned(features),
};

/** Bytes of a table: inputs in fours, and their weights. */
const bytesOf = (inputs: number, features: number): number => 4 * padded(inputs) * (features + 1);

/** Bytes of the table for one density: the smaller sample, and the empty input. */
export const tableBytes = (features: number): number => bytesOf(inputsOnTheWay(features) + 1, features);

/** Most inputs of the larger sample in the table at a time. */
const AT_ONCE = 2048;

/** A sample with the empty input, in pieces that a table takes. */
function* partsOf({ empty, parts }: EvaluationSample, features: number): Generator<Part> {
  yield { inputs: new Float32Array(features), weights: Float32Array.of(empty) };
  for (const { inputs, weights } of parts) {
    for (let from = 0; from < weights.length; from += AT_ONCE) {
      const end = from + AT_ONCE;
      yield { inputs: inputs.subarray(from * features, end * features), weights: weights.subarray(from, end) };
    }
  }
}

/** A table in the kernel's memory: the inputs' weights, then the inputs in groups of four. [room], [room / 4, feature, 4] */
class Table {
  readonly #kernel: Kernel;
  readonly #features: number;
  readonly #block: Block;
  /** Inputs that it has room for, a multiple of 4. */
  readonly #room: number;

  constructor(kernel: Kernel, inputs: number, features: number) {
    [this.#kernel, this.#features, this.#room] = [kernel, features, padded(inputs)];
    this.#block = kernel.store.reserve(bytesOf(inputs, features));
  }

  /** Writes inputs over what it has held. */
  fill(parts: Iterable<Part>): this {
    const [features, room] = [this.#features, this.#room];
    const memory = this.#kernel.floats(this.#block.start, room * (features + 1));
    let sample = 0;
    for (const { inputs, weights } of parts) {
      memory.set(weights, sample);
      for (let from = 0; from < inputs.length; from += features, sample++) {
        let to = room + (sample - (sample % 4)) * features + (sample % 4);
        for (let i = from; i < from + features; i++, to += 4) memory[to] = inputs[i];
      }
    }
    memory.fill(0, sample, padded(sample)); // what fills the last group up counts for nothing
    return this;
  }

  /** The loss of the model whose state lies at an address, on the first inputs. */
  loss(state: number, inputs = this.#room): number {
    const { start } = this.#block;
    return this.#kernel.exports.evaluate(state, start + 4 * this.#room, start, padded(inputs));
  }

  release(): void {
    this.#kernel.store.release(this.#block);
  }
}

/** Evaluates the models of a spec. */
export class Evaluator {
  readonly #kernel: Kernel;
  readonly #spec: Spec;
  /** What is the same for instances that share a sample. [instance] */
  readonly #shares: readonly (string | number)[];
  /** The tables in use, by what their instances share. */
  readonly #tables = new Map<string | number, Table>();

  constructor(kernel: Kernel, spec: Spec) {
    [this.#kernel, this.#spec] = [kernel, spec];
    this.#shares = spec.seed.map((_, i) => kernel.samples.share(spec, i));
  }

  /** Evaluation losses of a state [instance, row] on the way, in no time to speak of. [instance] */
  quick(state: Float32Array): Float32Array {
    return Float32Array.from(this.#shares, (_, i) => this.#table(i).loss(this.#load(state, i)));
  }

  /** Those of the last state, and a pause now and then. [instance] */
  *whole(state: Float32Array): Generator<undefined, Float32Array> {
    const sums = new Float64Array(this.#shares.length);
    this.dispose();
    const table = this.#reserve('whole', AT_ONCE);
    for (const share of new Set(this.#shares)) {
      for (const part of this.#parts(this.#shares.indexOf(share), true)) {
        table.fill([part]);
        this.#shares.forEach((other, i) => {
          if (other === share) sums[i] += table.loss(this.#load(state, i), part.weights.length);
        });
        yield;
      }
    }
    return Float32Array.from(sums);
  }

  dispose(): void {
    for (const table of this.#tables.values()) table.release();
    this.#tables.clear();
  }

  #reserve(share: string | number, inputs: number): Table {
    const table = new Table(this.#kernel, inputs, this.#spec.features);
    this.#tables.set(share, table);
    return table;
  }

  #parts(instance: number, whole: boolean): Generator<Part> {
    return partsOf(this.#kernel.samples.sample(this.#spec, instance, whole), this.#spec.features);
  }

  /** The table of an instance, for frames on the way. */
  #table(instance: number): Table {
    const share = this.#shares[instance];
    const kept = this.#tables.get(share);
    if (kept) return kept;
    const parts = [...this.#parts(instance, !!this.#spec.wholeSample)];
    const inputs = parts.reduce((sum, { weights }) => sum + weights.length, 0);
    return this.#reserve(share, inputs).fill(parts);
  }

  /** Puts the state of an instance into the kernel's memory; returns where it lies. */
  #load(state: Float32Array, i: number): number {
    const [spec, kernel] = [this.#spec, this.#kernel];
    const { row } = kernel.rows.layout(spec);
    const at = kernel.shape(spec);
    kernel.floats(at, row).set(state.subarray(i * row, (i + 1) * row));
    return at;
  }
}
