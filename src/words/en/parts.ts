/* What arrangements of features are made of. */
import type { PartName } from '../../core/geometry/arrangements.ts';
import type { Plateau } from '../../core/geometry/plateaus.ts';
import type { Shape } from '../../core/geometry/geometry.ts';
import { dimensions, features, list, part } from './counts.ts';
import { hasName, shapeName } from './shapes.ts';

/** What a part is called: one, and several. */
const parts: Readonly<Record<PartName, readonly [string, string]>> = {
  alone: ['alone', 'alone'],
  pair: ['pair', 'pairs'],
  triangle: ['triangle', 'triangles'],
  pentagon: ['pentagon', 'pentagons'],
  tetrahedron: ['tetrahedron', 'tetrahedra'],
  'square antiprism': ['square antiprism', 'square antiprisms'],
};
const counted = (name: PartName, count: number): string => `${count} ${parts[name][count === 1 ? 0 : 1]}`;

/** "2 alone and 1 pair", of one part or more */
export const partsText = (all: readonly PartName[]): string =>
  list([...new Set(all)].map((name) => counted(name, all.filter((other) => other === name).length)));

/** "square (2 pairs)", "pentagon", "1 alone and 1 pair", or "7 represented" where the parts are not known */
export function shapeOfParts(shape: Shape, all: readonly PartName[]): string {
  if (all.length === 0) return shapeName(shape);
  if (!hasName(shape) || shape === 'irregular') return partsText(all);
  return all.length === 1 && all[0] === shape ? shapeName(shape) : `${shapeName(shape)} (${partsText(all)})`;
}

/** What features at a plateau are part of, in the words for parts. */
export const plateauName = (name: Plateau['name']): string => (name === 'dropped' ? 'dropped' : parts[name][0]);

/** How far a run is, and how much its model keeps. */
export interface KeptRun {
  readonly step: string;
  readonly steps: string;
  readonly kept: number;
  readonly features: number;
  readonly hidden: number;
}

/** "after 100 of 3,000 steps, the model represents 5 of 6 features in 3 dimensions" */
export const keptTold = (run: KeptRun): string =>
  `after ${run.step} of ${run.steps} steps, the model represents ` +
  `${part(run.kept, features(run.features))} in ${dimensions(run.hidden)}`;
