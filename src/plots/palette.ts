/*
 * Feature i has one colour, one marker and its number, everywhere. The colours are custom properties of the page's
 * style sheet, one set for each theme.
 */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3';

const MARKERS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolCross, symbolWye];
const COLOURS = 7;

/** The colour of a feature; past the palette's end it begins again, and the number tells them apart. */
export const colour = (feature: number): string => `var(--feature-${String(feature % COLOURS)})`;

/** The outline of a feature's marker about the origin, with an area in square units. */
export const marker = (feature: number, area: number): string =>
  symbol(MARKERS[feature % MARKERS.length], area)() ?? '';
