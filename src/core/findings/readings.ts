/* How a model reads a hidden point: each output before the bias, after it and after the ReLU, and what became of it. */
import { activate, hiddenPoint, readBack } from '../model.ts';
import type { Model } from '../model.ts';

/** Less than this counts as nothing: it is written 0.00. */
const NOTHING = 0.005;

export interface Reading {
  readonly feature: number;
  /** The true input, where the point came from inputs. */
  readonly input: number | undefined;
  /** W_i . h */
  readonly before: number;
  /** W_i . h + b_i */
  readonly after: number;
  /** x'_i */
  readonly output: number;
}

/** A hidden point and what the model reads there. */
export interface Probe {
  /** The inputs that led there, if any did. [feature] */
  readonly inputs: readonly number[] | undefined;
  /** h. [hidden] */
  readonly point: ArrayLike<number>;
  /** [feature] */
  readonly readings: readonly Reading[];
}

const read = (model: Model, point: ArrayLike<number>, inputs?: readonly number[]): Reading[] =>
  [...readBack(model, point)].map((before, feature) => {
    const after = before + model.bias[feature];
    return { feature, input: inputs?.[feature], before, after, output: activate(model.output, after) };
  });

/** What the model makes of an input. */
export function probeInputs(model: Model, inputs: readonly number[]): Probe {
  const point = hiddenPoint(model, inputs);
  return { inputs, point, readings: read(model, point, inputs) };
}

/** What the model reads at a hidden point, wherever it comes from. */
export const probePoint = (model: Model, point: readonly number[]): Probe => ({
  inputs: undefined,
  point,
  readings: read(model, point),
});

/**
 * What became of an output. On: `kept` or `lost` (clipped). Off: `leak` where interference gets through, `raised` where
 * only the bias lifts it, `absorbed` where the bias takes all of a leak, `clipped` where it read nothing or less.
 * Without inputs: `out` or `clipped`.
 */
export type Fate = 'kept' | 'lost' | 'leak' | 'raised' | 'absorbed' | 'clipped' | 'out';

export function fate({ input, before, output }: Reading): Fate {
  const through = output >= NOTHING;
  if (input === undefined) return through ? 'out' : 'clipped';
  if (input > 0) return through ? 'kept' : 'lost';
  if (before >= NOTHING) return through ? 'leak' : 'absorbed';
  return through ? 'raised' : 'clipped';
}

/** The squared error of an input's reconstruction, summed over features and not weighted. */
export const squaredError = ({ readings }: Probe): number =>
  readings.reduce((sum, { input = 0, output }) => sum + (input - output) ** 2, 0);
