/* What arrangements of features are made of. */
import type { PartName } from '../../core/arrangements.ts';
import type { Plateau } from '../../core/plateaus.ts';
import type { Shape } from '../../core/geometry.ts';
import { list } from './counts.ts';
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
