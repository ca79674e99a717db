/* Shapes in three dimensions. */
import type { Arrangement, SolidName } from '../../../core/geometry/arrangements.ts';
import { plural } from '../counts.ts';
import { keptTold, partsText } from '../parts.ts';
import type { KeptRun } from '../parts.ts';

export const solidsTitle = 'Shapes in space';
export const dragToTurn = 'drag to turn';
export const turnLabel = 'Turn';
export const tiltLabel = 'Tilt';
export const degrees = (value: number): string => `${value}°`.replace('-', '−');
const solids: Readonly<Record<SolidName, string>> = {
  tetrahedron: 'tetrahedron',
  octahedron: 'octahedron',
  'triangular bipyramid': 'triangular bipyramid',
  'pentagonal bipyramid': 'pentagonal bipyramid',
  'square antiprism': 'square antiprism',
};

/** "octahedron", "2 alone and 1 pair", or "irregular, of 7" */
export function arrangementName({ solid, parts: all, count }: Arrangement): string {
  if (solid) return solids[solid];
  if (count === 0) return 'none';
  if (!all) return `irregular, of ${count}`;
  return partsText(all);
}
/** How often it came: "10 octahedra", or "2 × 1 alone and 2 pairs" where that has no name of its own */
export const timesArrangement = (times: number, name: string): string =>
  name in solids ? plural(times, name, `${name}s`.replace('hedrons', 'hedra')) : `${times} × ${name}`;
export const droppedText = (dropped: number): string => (dropped === 0 ? '' : `, ${dropped} dropped`);
export const solidsColumns = ['feature', 'norm', 'dimensionality D', 'x', 'y', 'z', 'bias'] as const;
export const solidsShares = (restarts: string, told: string): string => `${restarts}: ${told}`;
export const solidsTold = (
  run: KeptRun & {
    readonly sparsity: number;
    readonly name: string;
    readonly sum: string;
    readonly restarts: string;
  },
): string =>
  `At sparsity ${run.sparsity}, ${keptTold(run)}: ${run.name}. ` +
  `Their dimensionalities add up to ${run.sum}. ${run.restarts}.`;
