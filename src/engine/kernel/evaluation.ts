/*
 * Evaluation losses by the kernel. Its memory keeps one table of inputs for each density of a spec, made when first
 * asked for.
 */
import { EVALUATION_SAMPLES, evaluationSample } from '../../core/evaluation.ts';
import type { Spec } from '../../core/spec.ts';
import { layout, padded } from './layout.ts';
import type { Block } from './memory.ts';
import type { Kernel } from './wasm.ts';

interface Table {
  readonly block: Block;
  readonly empty: number;
}

/** Bytes of the table for one density. */
export const tableBytes = (features: number): number => 4 * EVALUATION_SAMPLES * (padded(features) + 1);

/** The table of one density: the weights of the inputs, then the inputs, each padded as rows of state are. */
function table({ store, floats }: Kernel, features: number, density: number): Table {
  const { inputs, weights, empty } = evaluationSample(features, density);
  const block = store.reserve(tableBytes(features));
  const width = padded(features);
  const memory = floats(block.start, EVALUATION_SAMPLES * (width + 1));
  memory.fill(0);
  memory.set(weights);
  for (let s = 0; s < EVALUATION_SAMPLES; s++) {
    memory.set(inputs.subarray(s * features, (s + 1) * features), EVALUATION_SAMPLES + s * width);
  }
  return { block, empty };
}

export interface Evaluator {
  /** Evaluation losses of a state [instance, row]. [instance] */
  evaluate(state: Float32Array): Float32Array;
  dispose(): void;
}

/** Evaluates the models of a spec. */
export function evaluator(kernel: Kernel, spec: Spec): Evaluator {
  const { row } = layout(spec);
  const tables = new Map<number, Table>();

  function tableOf(density: number): Table {
    const made = tables.get(density) ?? table(kernel, spec.features, density);
    tables.set(density, made);
    return made;
  }

  return {
    evaluate: (state) =>
      Float32Array.from(spec.density, (density, i) => {
        const { block, empty } = tableOf(density);
        const at = kernel.shape(spec);
        kernel.floats(at, row).set(state.subarray(i * row, (i + 1) * row));
        const inputs = block.start + 4 * EVALUATION_SAMPLES;
        return kernel.exports.evaluate(at, inputs, block.start, EVALUATION_SAMPLES, empty);
      }),
    dispose() {
      for (const { block } of tables.values()) kernel.store.release(block);
      tables.clear();
    },
  };
}
