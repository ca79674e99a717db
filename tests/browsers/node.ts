/* The same trainings in this process, to compare with. */
import { finishedView } from '../../src/lesson/render/still.ts';
import type { Values } from '../../src/ui/settings.ts';
import { defaults } from '../../src/ui/settings.ts';
import pentagon from '../../src/widgets/pentagon.ts';
import type { Data } from './path.ts';

/** All weights and biases of the pentagon's run with these changes to its defaults, and its spec. */
export async function inNode(changes: Values): Promise<{ spec: string; numbers: Float32Array }> {
  const { spec, frame } = await finishedView(pentagon, { ...defaults(pentagon.settings), ...changes });
  return { spec: JSON.stringify(spec), numbers: frame!.parameters };
}

/** The same numbers of a figure's data. */
export const numbersOf = ({ instances }: Data): number[] => [
  ...instances.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]),
];

/** The largest difference; Infinity where they are not the same numbers of numbers. */
export function gap(a: readonly number[], b: Float32Array): number {
  if (a.length !== b.length || a.some((value) => !Number.isFinite(value))) return Infinity;
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}
