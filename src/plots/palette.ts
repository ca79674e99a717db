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
import type { SymbolType } from 'd3';

const MARKERS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolCross, symbolWye];

/** How many features have a colour and a marker that no other has. */
export const KINDS = 7;

/** The colour of a feature; past the palette's end it begins again, and the number tells them apart. */
export const colour = (feature: number): string => `var(--feature-${String(feature % KINDS)})`;

/** The class that gives a mark the colour of a feature. */
export const featureClass = (feature: number): string => `feature-${String(feature % KINDS)}`;

/** The kind of a feature's marker. */
export const symbolOf = (feature: number): SymbolType => MARKERS[feature % KINDS];

/** The outline of a feature's marker about the origin, with an area in square units. */
export const marker = (feature: number, area: number): string => symbol(symbolOf(feature), area)() ?? '';
