/* Promises about what a figure's models answer to inputs set by hand. */
import { represented } from '../../core/geometry.ts';
import { forward, type Model } from '../../core/model.ts';
import { inside, range } from './range.ts';
import { bestModels, type Run } from './run.ts';

type Keeps = (run: Run) => boolean;

/** Less than this is no trace. */
const NOTHING = 0.005;

/** Outputs of the other features, where one alone is on with this value. */
const traces = (model: Model, on: number, value: number): number[] => {
  const input = Array.from({ length: model.features }, (_, i) => (i === on ? value : 0));
  return [...forward(model, input)].filter((output, i) => i !== on && output > NOTHING);
};

/** Each feature alone, with a value, leaves so many traces of such a size in other outputs, and nothing in the rest. */
export function leaves(many: string, size = '0', value = '1'): Keeps {
  const sizes = range(size);
  const right = (found: number[]): boolean => found.length === Number(many) && found.every((one) => inside(sizes, one));
  return (run) =>
    bestModels(run).every((model) => represented(model).every((on) => right(traces(model, on, Number(value)))));
}

/** To these inputs the outputs are such, in order; outputs after the last that is named may be anything. */
export function answers(inputs: string, outputs: string): Keeps {
  const input = inputs.split(' ').map(Number);
  const wanted = outputs.split(' ').map(range);
  return (run) =>
    bestModels(run).every((model) => {
      const given = forward(model, input);
      return wanted.every((output, feature) => inside(output, given[feature]));
    });
}
