/*
 * Evaluation losses by the kernel. For frames on the way its memory keeps one table of inputs for each density of a
 * spec, or whatever else makes samples differ, made when first asked for. The larger sample of the last frame goes
 * through one small table, part by part.
 */
import { evaluationSample, inputsOnTheWay, thinned } from '../../core/evaluation.ts';
import type { EvaluationSample, Part } from '../../core/evaluation.ts';
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

interface Table {
  readonly block: Block;
  /** Inputs that it has room for, a multiple of 4. */
  readonly room: number;
}

/** Writes inputs into a table's memory: their weights, then the inputs in groups of four. [room], [room / 4, feature, 4] */
function write(memory: Float32Array, room: number, features: number, parts: Iterable<Part>): void {
  let sample = 0;
  for (const { inputs, weights } of parts) {
    memory.set(weights, sample);
    for (let from = 0; from < inputs.length; from += features, sample++) {
      let to = room + (sample - (sample % 4)) * features + (sample % 4);
      for (let i = from; i < from + features; i++, to += 4) memory[to] = inputs[i];
    }
  }
  memory.fill(0, sample, padded(sample)); // what fills the last group up counts for nothing
}

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

export interface Evaluator {
  /** Evaluation losses of a state [instance, row] on the way, in no time to speak of. [instance] */
  quick(state: Float32Array): Float32Array;
  /** Those of the last state, and a pause now and then. [instance] */
  whole(state: Float32Array): Generator<undefined, Float32Array>;
  dispose(): void;
}

/** Evaluates the models of a spec. */
export function evaluator(kernel: Kernel, spec: Spec): Evaluator {
  const { features } = spec;
  const { row } = kernel.rows.layout(spec);
  const shares = spec.seed.map((_, i) => kernel.samples.share(spec, i));
  /** The tables in use, by what their instances share. */
  const tables = new Map<string | number, Table>();

  function reserve(name: string | number, inputs: number): Table {
    const table = { block: kernel.store.reserve(bytesOf(inputs, features)), room: padded(inputs) };
    tables.set(name, table);
    return table;
  }

  function fill({ block, room }: Table, parts: Iterable<Part>): void {
    write(kernel.floats(block.start, room * (features + 1)), room, features, parts);
  }

  function tableOf(instance: number): Table {
    const kept = tables.get(shares[instance]);
    if (kept) return kept;
    const parts = [...partsOf(kernel.samples.sample(spec, instance, false), features)];
    const table = reserve(
      shares[instance],
      parts.reduce((sum, { weights }) => sum + weights.length, 0),
    );
    fill(table, parts);
    return table;
  }

  /** The loss of instance i on the first inputs of a table. */
  function loss(state: Float32Array, i: number, { block, room }: Table, inputs = room): number {
    const at = kernel.shape(spec);
    kernel.floats(at, row).set(state.subarray(i * row, (i + 1) * row));
    return kernel.exports.evaluate(at, block.start + 4 * room, block.start, padded(inputs));
  }

  function dispose(): void {
    for (const { block } of tables.values()) kernel.store.release(block);
    tables.clear();
  }

  return {
    quick: (state) => Float32Array.from(shares, (_, i) => loss(state, i, tableOf(i))),
    *whole(state) {
      const sums = new Float64Array(shares.length);
      dispose();
      const table = reserve('whole', AT_ONCE);
      for (const share of new Set(shares)) {
        for (const part of partsOf(kernel.samples.sample(spec, shares.indexOf(share), true), features)) {
          fill(table, [part]);
          shares.forEach((other, i) => {
            if (other === share) sums[i] += loss(state, i, table, part.weights.length);
          });
          yield;
        }
      }
      return Float32Array.from(sums);
    },
    dispose,
  };
}
