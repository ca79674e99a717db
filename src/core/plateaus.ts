/* Values of the dimensionality D_i that known shapes give, and at which trained features like to settle. */

import type { Named } from './geometry.ts';

export interface Plateau {
  readonly value: number;
  /** The value as a fraction. */
  readonly fraction: string;
  /** What a feature there is part of, or that it is dropped. */
  readonly name: Named | 'dropped';
}

export const PLATEAUS: readonly Plateau[] = [
  { value: 1, fraction: '1', name: 'orthogonal' },
  { value: 2 / 3, fraction: '2/3', name: 'triangle' },
  { value: 1 / 2, fraction: '1/2', name: 'antipodal' },
  { value: 2 / 5, fraction: '2/5', name: 'pentagon' },
  { value: 0, fraction: '0', name: 'dropped' },
];

/** How near to a plateau counts as on it. */
export const NEAR = 0.02;

/** Whether the D_i of a represented feature is that of a known shape. */
export const settled = (dimensionality: number): boolean =>
  PLATEAUS.some(({ value }) => value > 0 && Math.abs(dimensionality - value) <= NEAR);
