/* Promises about what a figure's models answer to inputs set by hand. */
import { represented } from '../../core/geometry/geometry.ts';
import { forward, type Model } from '../../core/model.ts';
import { inside, type Range } from './range.ts';
import { bestModels, type Keeps } from './run.ts';

/** Less than this is no trace. */
const NOTHING = 0.005;

/** Outputs of the other features, where one alone is on with this value. */
const traces = (model: Model, on: number, value: number): number[] => {
  const input = Array.from({ length: model.features }, (_, i) => (i === on ? value : 0));
  return [...forward(model, input)].filter((output, i) => i !== on && output > NOTHING);
};

/** Each feature alone, with a value, leaves so many traces of such a size in other outputs, and nothing in the rest. */
export function leaves(many: number, sizes: Range, value: number): Keeps {
  const right = (found: number[]): boolean => found.length === many && found.every((one) => inside(sizes, one));
  return (run) => bestModels(run).every((model) => represented(model).every((on) => right(traces(model, on, value))));
}

/** To these inputs the outputs are such, in order; outputs after the last that is named may be anything. */
export const answers =
  (input: readonly number[], outputs: readonly Range[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => {
      const given = forward(model, input);
      return outputs.every((output, feature) => inside(output, given[feature]));
    });
