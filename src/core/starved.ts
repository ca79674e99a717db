/*
 * Which runs train the wrong model because a batch seldom holds a feature. AdamW divides a gradient by its usual size,
 * the root of its mean square. Of a feature that is on in one batch out of four, the gradient is usually 0 and then,
 * for one step, far above that size; the step is about rate / sqrt(examples in a batch), and where it is too long,
 * features are thrown out for good.
 *
 * Measured for 5 features in 2 dimensions, 20 in 5 and 80 in 8 at densities from 0.03 down to 0.001: where a batch holds two examples
 * or more, and where steps are no longer than 0.001, losses came within 15 % of those of the paper's recipe (batch 1024,
 * rate 0.001, 10,000 steps); with longer steps they were up to 24 times as high. tests/core/starved.test.ts holds the table.
 */
import type { Spec } from './spec.ts';

/** The longest step, rate / sqrt(examples of a feature in a batch), that keeps to the right model. */
const LONGEST = 0.0012;

/** A batch with more examples of a feature than this has enough of them. */
const FEW = 2;

/** What of a spec a recipe is. */
export type Recipe = Pick<Spec, 'rate' | 'steps' | 'batch'>;

/** The lowest density of a spec, if batches hold too few examples there for the rate. */
export function starvedAt({ density, batch, rate }: Spec): number | undefined {
  const lowest = Math.min(...density);
  const examples = batch * lowest;
  return examples < FEW && rate / Math.sqrt(examples) > LONGEST ? lowest : undefined;
}

/** The paper's recipe, which does at any density from 0.001 on; never fewer steps and no smaller batches than before. */
export const nourishing = ({ steps, batch }: Recipe): Recipe => ({
  rate: 0.001,
  steps: Math.max(10_000, steps),
  batch: Math.max(1024, batch),
});
