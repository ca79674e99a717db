/* Pictures of models that have no plane. They are not among the first things that a page loads. */
import { line } from './line.ts';
import { overlaps } from '../maps/overlaps.ts';
import type { Draw } from '../picture.ts';

/** How to draw models of so many hidden dimensions, none of them two. */
export const planeless = (hidden: number): Draw => (hidden === 1 ? line : overlaps);
