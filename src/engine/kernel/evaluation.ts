/*
 * Evaluation losses by the kernel. For frames on the way its memory keeps one table of inputs for each density of a
 * spec, made when first asked for. The larger sample of the last frame goes through one small table, part by part.
 */
import { evaluationSample, inputsOnTheWay } from '../../core/evaluation.ts';
import type { Part } from '../../core/evaluation.ts';
import type { Spec } from '../../core/spec.ts';
import { padded } from './layout.ts';
import type { Block } from './memory.ts';
import type { Kernel } from './wasm.ts';

/** Inputs in a table, whose kernel takes them in fours: the smaller sample, and the empty input. */
const room = (features: number): number => padded(inputsOnTheWay(features) + 1);

/** Bytes of the table for one density. */
export const tableBytes = (features: number): number => 4 * room(features) * (features + 1);

/** Writes inputs into a table: their weights, then the inputs in groups of four. [room], [room / 4, feature, 4] */
function write(memory: Float32Array, features: number, parts: Iterable<Part>): void {
  let sample = 0;
  for (const { inputs, weights } of parts) {
    memory.set(weights, sample);
    for (let from = 0; from < inputs.length; from += features, sample++) {
      let to = room(features) + (sample - (sample % 4)) * features + (sample % 4);
      for (let i = from; i < from + features; i++, to += 4) memory[to] = inputs[i];
    }
  }
  memory.fill(0, sample, padded(sample)); // what fills the last group up counts for nothing
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
  const { features, density: densities } = spec;
  const { row } = kernel.rows.layout(spec);
  const bytes = tableBytes(features);
  /** The tables in use, by their densities. */
  const tables = new Map<number, Block>();

  /** The inputs of a sample with the empty one, in one piece or several. */
  function* partsOf(density: number, whole: boolean): Generator<Part> {
    const { empty, parts } = evaluationSample(features, density, whole);
    yield { inputs: new Float32Array(features), weights: Float32Array.of(empty) };
    yield* parts;
  }

  function tableOf(density: number): Block {
    const kept = tables.get(density);
    if (kept) return kept;
    const block = kernel.store.reserve(bytes);
    tables.set(density, block);
    write(kernel.floats(block.start, bytes / 4), features, partsOf(density, false));
    return block;
  }

  /** The loss of instance i on the first inputs of a table. */
  function loss(state: Float32Array, i: number, { start }: Block, inputs: number): number {
    const at = kernel.shape(spec);
    kernel.floats(at, row).set(state.subarray(i * row, (i + 1) * row));
    return kernel.exports.evaluate(at, start + 4 * room(features), start, padded(inputs));
  }

  function dispose(): void {
    for (const block of tables.values()) kernel.store.release(block);
    tables.clear();
  }

  return {
    quick: (state) => Float32Array.from(densities, (density, i) => loss(state, i, tableOf(density), room(features))),
    *whole(state) {
      const sums = new Float64Array(densities.length);
      dispose();
      const block = kernel.store.reserve(bytes);
      tables.set(NaN, block);
      for (const density of new Set(densities)) {
        for (const part of partsOf(density, true)) {
          write(kernel.floats(block.start, bytes / 4), features, [part]);
          densities.forEach((other, i) => {
            if (other === density) sums[i] += loss(state, i, block, part.weights.length);
          });
          yield;
        }
      }
      return Float32Array.from(sums);
    },
    dispose,
  };
}
