/*
 * Feature i has one colour, one marker and its number, everywhere. The colours are custom properties of the page's
 * style sheet, one set for each theme.
 */
import { outline } from './outlines.ts';

/** How many features have a colour and a marker that no other has. */
export const KINDS = 7;

/** The kind of a feature's colour and marker; past the palette's end it begins again, and the number tells them apart. */
export const kindOf = (feature: number): number => feature % KINDS;

/** The colour of a feature. */
export const colour = (feature: number): string => `var(--feature-${String(kindOf(feature))})`;

/** The class that gives a mark the colour of a feature. */
export const featureClass = (feature: number): string => `feature-${String(kindOf(feature))}`;

/** The outline of a feature's marker about the origin, with an area in square units. */
export const marker = (feature: number, area: number): string => outline(kindOf(feature), area);
