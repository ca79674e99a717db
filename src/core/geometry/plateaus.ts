/* Values of the dimensionality D_i that known shapes give, and at which trained features like to settle. */
import type { PartName } from './arrangements.ts';

export interface Plateau {
  readonly value: number;
  /** The value as a fraction. */
  readonly fraction: string;
  /** What a feature there is part of, or that it is dropped. */
  readonly name: PartName | 'dropped';
}

/** All of them, with the fewest features and hidden dimensions that each takes. */
const ALL: readonly (Plateau & { readonly features: number; readonly hidden: number })[] = [
  { value: 1, fraction: '1', name: 'alone', features: 1, hidden: 1 },
  { value: 3 / 4, fraction: '3/4', name: 'tetrahedron', features: 4, hidden: 3 },
  { value: 2 / 3, fraction: '2/3', name: 'triangle', features: 3, hidden: 2 },
  { value: 1 / 2, fraction: '1/2', name: 'pair', features: 2, hidden: 1 },
  { value: 2 / 5, fraction: '2/5', name: 'pentagon', features: 5, hidden: 2 },
  { value: 3 / 8, fraction: '3/8', name: 'square antiprism', features: 8, hidden: 3 },
  { value: 0, fraction: '0', name: 'dropped', features: 1, hidden: 1 },
];

/** Those that so many features can have in so many dimensions, the highest first. */
export const plateausOf = (size: { readonly features: number; readonly hidden: number }): readonly Plateau[] =>
  ALL.filter(({ features, hidden }) => features <= size.features && hidden <= size.hidden);

/** How near to a plateau counts as on it. */
export const NEAR = 0.02;

/** Whether the D_i of a represented feature is that of one of these shapes. */
export const settled = (dimensionality: number, plateaus: readonly Plateau[]): boolean =>
  plateaus.some(({ value }) => value > 0 && Math.abs(dimensionality - value) <= NEAR);
