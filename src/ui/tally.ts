/* How often each shape comes, in words. */
import * as words from '#words';
import type { Shape } from '../core/geometry.ts';
import { tally } from './format.ts';

/** "5 pentagon, 3 square": the commonest first. */
export const shapeTally = (shapes: readonly Shape[]): string => tally(shapes.map((shape) => words.shapes[shape]));
