/*
 * What stands behind the dots of a picture of dimensionality: lines at the values that known shapes give, and the curve
 * of D*, hidden dimensions per feature. Each is named at its right end, and names that would touch are moved apart.
 */
import * as words from '#words';
import { line } from 'd3';
import type { Plateau } from '../../core/geometry/plateaus.ts';
import { apart } from './apart.ts';
import { child, stretched, WIDTH } from '../child.ts';

export interface PlateauLines {
  readonly plateaus: readonly Plateau[];
  /** D* of each column. */
  readonly perFeature: readonly number[];
  /** Height of the drawing, and where a value lies in it, in pixels. */
  readonly height: number;
  readonly y: (value: number) => number;
}

/** Least distance between names, in pixels. */
const WORD = 13;

/** A text, and the height that it names. */
type Label = readonly [text: string, y: number];

function labels(svg: SVGSVGElement, name: string, all: readonly Label[]) {
  const sorted = [...all].sort(([, a], [, b]) => a - b);
  const places = apart(
    sorted.map(([, y]) => y),
    WORD,
  );
  return child(svg, 'g', name)
    .selectAll<SVGTextElement, Label>('text')
    .data(sorted)
    .join('text')
    .attr('y', (_, i) => (places[i] + 4).toFixed(1))
    .text(([text]) => text);
}

function curve(svg: SVGSVGElement, { perFeature, height, y }: PlateauLines): void {
  const path = line<number>((_, i) => (WIDTH * i) / (perFeature.length - 1), y)
    .defined((value) => y(value) >= 0)
    .digits(0);
  child(stretched(svg, 'curve', 0, height), 'path', 'per-feature').attr('d', path(perFeature));
}

/** Draws lines, curve and names into `svg`, or updates those that are there. */
export function plateauLines(svg: SVGSVGElement, data: PlateauLines): void {
  const { plateaus, perFeature, y } = data;
  const height = ({ value }: Plateau): string => y(value).toFixed(1);
  child(svg, 'g', 'plateaus')
    .selectAll('line')
    .data(plateaus)
    .join('line')
    .attr('x1', '-1%')
    .attr('x2', '101%')
    .attr('y1', height)
    .attr('y2', height);
  curve(svg, data);
  const end = perFeature[perFeature.length - 1];
  const star: Label[] = y(end) >= 0 ? [[words.perFeature, y(end)]] : [];
  labels(svg, 'fractions', plateaus.map(({ fraction, value }): Label => [fraction, y(value)])).attr('dx', -12); // prettier-ignore
  labels(svg, 'names', [...plateaus.map(({ name, value }): Label => [words.plateauName(name), y(value)]), ...star])
    .attr('class', ([text]) => (text === words.perFeature ? 'per-feature' : null))
    .attr('x', '100%')
    .attr('dx', 14);
}
