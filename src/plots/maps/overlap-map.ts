/*
 * All overlaps of a model at once, a row for each feature: W^T W as a heat map, beside it the bias, and then how long
 * the feature's arrow is, by how much it shares its direction. Places across are in per cent, so that letters and lines
 * keep their size.
 */
import * as words from '#words';
import { norms, superposition } from '../../core/geometry/geometry.ts';
import type { Model } from '../../core/model.ts';
import { child, percent } from '../child.ts';
import { colourKey } from '../colour-key.ts';
import { CELL, heatMap, overlapsOf } from './heat-map.ts';
import './overlap-map.css';
import './superposition.css';

/** More features than this are not drawn. */
export const MOST = 100;
/** With more features than this, only each fifth column has its number, and with more than that only each tenth row. */
const NUMBERED = { columns: 12, rows: 24 };

/** Shares of the width: the map with its height, and from where the bias and the bars stand. */
const MAP = 0.64;
const BIAS = { x: 0.68, width: 0.032 };
const BARS = { x: 0.76, width: 0.24 };
/** The longest arrow that has room, in thousandths. */
const LONGEST = 1300;

const KEY = [
  ['positive', words.positive],
  ['negative', words.negative],
  ['dedicated', words.phases.dedicated],
  ['superposed', words.phases.superposed],
] as const;

/** Steps of superposition from none to full. */
const SHARED = 4;

const nested = (svg: SVGSVGElement, name: string, { x, width }: { x: number; width: number }): SVGSVGElement =>
  child<SVGSVGElement>(svg, 'svg', name)
    .attr('x', percent(x))
    .attr('width', percent(width))
    .attr('height', '100%')
    .attr('preserveAspectRatio', 'none')
    .node()!;

/** Bars of one strength of superposition as a path, and in each a gap along that share of its length. */
interface Bars {
  readonly name: string;
  readonly path: string;
}

const bar = (row: number, length: number, inset: number): string =>
  `M0,${row * CELL + inset}h${Math.round(length)}v${CELL - 2 * inset}h${-Math.round(length)}z`;

/** What the bars of these features look like. */
function barsOf(w: Model, drawn: number): Bars[] {
  const shared = superposition(w).map((value) => Math.min(1, value));
  const lengths = norms(w).map((norm) => Math.min(LONGEST, 1000 * norm));
  const rows = Array.from({ length: drawn }, (_, i) => i);
  const alike = Array.from({ length: SHARED + 1 }, (_, level) => ({
    name: `shared-${level}`,
    rows: rows.filter((i) => Math.round(SHARED * shared[i]) === level),
  }));
  return [
    ...alike.map(({ name, rows: all }) => ({ name, path: all.map((i) => bar(i, lengths[i], 2)).join('') })),
    { name: 'split', path: rows.map((i) => bar(i, shared[i] * lengths[i], 8)).join('') },
  ];
}

function bars(svg: SVGSVGElement, model: Model, drawn: number): void {
  const inner = nested(svg, 'lengths', BARS);
  inner.setAttribute('viewBox', `0 0 ${LONGEST} ${CELL * drawn}`);
  child(inner, 'g', 'bars')
    .selectAll<SVGPathElement, Bars>('path')
    .data(barsOf(model, drawn))
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ path }) => path);
}

/** Numbers of features, `each` so many of them, at their place along the map. */
function numbers(svg: SVGSVGElement, name: string, { drawn, each }: { drawn: number; each: number }): void {
  const along = (feature: number, length: number): string => percent((length * (feature + 0.5)) / drawn);
  child(svg, 'g', name)
    .selectAll<SVGTextElement, number>('text')
    .data(Array.from({ length: Math.ceil(drawn / each) }, (_, k) => k * each))
    .join('text')
    .classed('fifth', (feature) => feature % 5 === 0)
    .attr('x', (feature) => (name === 'rows' ? 0 : along(feature, MAP)))
    .attr('y', (feature) => (name === 'rows' ? along(feature, 1) : '100%'))
    .text(String);
}

/** The scale of the lengths, and what each part is called. */
function labels(svg: SVGSVGElement): void {
  const ticks = child(svg, 'g', 'scale')
    .selectAll<SVGGElement, number>('g')
    .data([0, 0.5, 1])
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('y2', '100%');
      tick.append('text').attr('y', '100%').text(String);
      return tick;
    });
  const at = (tick: number): string => percent(BARS.x + (BARS.width * 1000 * tick) / LONGEST);
  ticks.select('line').attr('x1', at).attr('x2', at);
  ticks.select('text').attr('x', at);
  child(svg, 'text', 'of-map').text(words.overlapsTitle);
  child(svg, 'text', 'of-bias').attr('x', percent(BIAS.x + BIAS.width / 2)).text('b'); // prettier-ignore
  child(svg, 'text', 'of-lengths').attr('x', percent(BARS.x)).text(words.lengthTitle);
}

/** Draws a model into `host`, or updates what is there. */
export function overlapMap(host: Element, model: Model): void {
  const drawn = Math.min(MOST, model.features);
  const box = child(host, 'div', 'overlap-map').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  labels(svg);
  heatMap(nested(svg, 'overlaps-all', { x: 0, width: MAP }), overlapsOf(model, drawn));
  heatMap(
    nested(svg, 'biases', BIAS),
    Array.from(model.bias.subarray(0, drawn), (bias) => [bias]),
  );
  bars(svg, model, drawn);
  const sparse = drawn > NUMBERED.rows ? 10 : 1;
  numbers(svg, 'rows', { drawn, each: sparse });
  numbers(svg, 'across', { drawn, each: drawn > NUMBERED.columns ? Math.max(5, sparse) : 1 });
  colourKey(box, KEY);
}
