/*
 * Names for how columns lie in three dimensions. Best models are made of parts at right angles to each other: a feature
 * alone, an antipodal pair, a polygon in its plane, or one solid that fills the space. Some sets of parts make the corners
 * of a solid with a name: three pairs make an octahedron, a triangle and a pair a triangular bipyramid.
 */
import { dot, represented } from './geometry.ts';
import type { Columns } from './geometry.ts';

/** Cosines below this count as none, and those of a named part lie as near to the ideal's. */
const TOLERANCE = 0.2;

type Vector = readonly number[];

const polygon = (k: number, turn = 0, height = 0): Vector[] =>
  Array.from({ length: k }, (_, i) => {
    const angle = (2 * Math.PI * (i + turn)) / k;
    const radius = Math.sqrt(1 - height ** 2);
    return [radius * Math.cos(angle), radius * Math.sin(angle), height];
  });

/** The ideal parts: unit vectors in as few dimensions as they fill. */
export const PARTS = {
  alone: [[1]],
  pair: [[1], [-1]],
  triangle: polygon(3),
  pentagon: polygon(5),
  tetrahedron: [[0, 0, 1], ...polygon(3, 0, -1 / 3)],
  // The height at which all eight share the space evenly: sum_i v v^T is 8/3 times the identity.
  'square antiprism': [...polygon(4, 0, Math.sqrt(1 / 3)), ...polygon(4, 0.5, -Math.sqrt(1 / 3))],
} as const satisfies Readonly<Record<string, readonly Vector[]>>;

export type PartName = keyof typeof PARTS;

/** Solids whose corners are those of several parts, by their parts in the order of the table. */
const SOLIDS = {
  'pair pair pair': 'octahedron',
  'pair triangle': 'triangular bipyramid',
  'pair pentagon': 'pentagonal bipyramid',
} as const;

export type SolidName = (typeof SOLIDS)[keyof typeof SOLIDS] | 'tetrahedron' | 'square antiprism';

/** What the represented columns make: a solid, parts that make none, or nothing with a name. */
export interface Arrangement {
  readonly solid?: SolidName;
  /** By the table's order; undefined where a part has no name. */
  readonly parts?: readonly PartName[];
  /** How many columns are represented. */
  readonly count: number;
}

const product = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** The cosines of each vector to the others, each list in order and the lists in order of their sums. */
function profile(count: number, cosine: (i: number, j: number) => number): number[][] {
  const others = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) => (i === j ? [] : [cosine(i, j)]))
      .flat()
      .sort((a, b) => a - b),
  );
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return others.sort((a, b) => sum(a) - sum(b));
}

const PROFILES = Object.entries(PARTS).map(([name, vectors]: [string, readonly Vector[]]) => ({
  name: name as PartName,
  profile: profile(vectors.length, (i, j) => product(vectors[i], vectors[j])),
}));

const alike = (a: readonly number[][], b: readonly number[][]): boolean =>
  a.length === b.length && a.every((list, i) => list.every((value, j) => Math.abs(value - b[i][j]) <= TOLERANCE));

/** The members of each part: columns that no chain of overlaps leads from one to the other are in different ones. */
function components(count: number, cosine: (i: number, j: number) => number): number[][] {
  const left = new Set(Array.from({ length: count }, (_, i) => i));
  const parts: number[][] = [];
  for (const first of left) {
    const part = [first];
    left.delete(first);
    for (const one of part) {
      const near = [...left].filter((other) => Math.abs(cosine(one, other)) > TOLERANCE);
      for (const other of near) left.delete(other);
      part.push(...near);
    }
    parts.push(part);
  }
  return parts;
}

/** How the represented columns lie. */
export function arrangement(w: Columns): Arrangement {
  const kept = represented(w);
  const count = kept.length;
  const cosine = (i: number, j: number): number =>
    dot(w, kept[i], kept[j]) / Math.sqrt(dot(w, kept[i], kept[i]) * dot(w, kept[j], kept[j]));
  const found = components(count, cosine).map((part) => {
    const own = profile(part.length, (i, j) => cosine(part[i], part[j]));
    return PROFILES.findIndex((ideal) => alike(ideal.profile, own));
  });
  if (count === 0 || found.includes(-1)) return { count };
  const parts = found.sort((a, b) => a - b).map((i) => PROFILES[i].name);
  const solid = SOLIDS[parts.join(' ') as keyof typeof SOLIDS] as SolidName | undefined;
  const whole =
    parts.length === 1 && (parts[0] === 'tetrahedron' || parts[0] === 'square antiprism') ? parts[0] : solid;
  return { ...(whole && { solid: whole }), parts, count };
}
