/*
 * Evaluation losses by the kernel. Its memory keeps one table of inputs for each density of a spec, made when first
 * asked for.
 */
import { EVALUATION_SAMPLES, evaluationSample } from '../../core/evaluation.ts';
import type { Spec } from '../../core/spec.ts';
import { layout } from './layout.ts';
import type { Block } from './memory.ts';
import type { Kernel } from './wasm.ts';

/** Inputs in a table: the sample, and the empty input in a group of four of its own. */
const INPUTS = EVALUATION_SAMPLES + 4;

/** Bytes of the table for one density. */
export const tableBytes = (features: number): number => 4 * INPUTS * (features + 1);

/** The table of one density: the weights of the inputs, then the inputs in groups of four. [INPUTS], [INPUTS / 4, feature, 4] */
function table({ store, floats }: Kernel, features: number, density: number): Block {
  const { inputs, weights, empty } = evaluationSample(features, density);
  const block = store.reserve(tableBytes(features));
  const memory = floats(block.start, INPUTS * (features + 1));
  memory.fill(0);
  memory.set(weights);
  memory[EVALUATION_SAMPLES] = empty;
  inputs.forEach((value, at) => {
    const sample = Math.floor(at / features);
    const group = INPUTS + (sample - (sample % 4)) * features;
    memory[group + (at % features) * 4 + (sample % 4)] = value;
  });
  return block;
}

export interface Evaluator {
  /** Evaluation losses of a state [instance, row]. [instance] */
  evaluate(state: Float32Array): Float32Array;
  dispose(): void;
}

/** Evaluates the models of a spec. */
export function evaluator(kernel: Kernel, spec: Spec): Evaluator {
  const { row } = layout(spec);
  const tables = new Map<number, Block>();

  function tableOf(density: number): Block {
    const made = tables.get(density) ?? table(kernel, spec.features, density);
    tables.set(density, made);
    return made;
  }

  return {
    evaluate: (state) =>
      Float32Array.from(spec.density, (density, i) => {
        const { start } = tableOf(density);
        const at = kernel.shape(spec);
        kernel.floats(at, row).set(state.subarray(i * row, (i + 1) * row));
        return kernel.exports.evaluate(at, start + 4 * INPUTS, start, INPUTS);
      }),
    dispose() {
      for (const block of tables.values()) kernel.store.release(block);
      tables.clear();
    },
  };
}
