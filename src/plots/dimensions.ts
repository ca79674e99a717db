/*
 * The dimensionality of each feature against the density, one column of marks for each density on a logarithmic axis,
 * over lines at the values that known shapes give. One column is chosen, by a press or by the slider under the axis.
 * Places across are in per cent and heights in pixels, so the picture fits any width with letters unchanged.
 */
import * as words from '#words';
import { pointer } from 'd3';
import type { Plateau } from '../core/plateaus.ts';
import { child, percent } from './child.ts';
import { densityAxis } from './densities.ts';
import { marks } from './marks.ts';
import type { Mark } from './marks.ts';
import { colour, kindOf, KINDS } from './palette.ts';

/** One feature of one model. */
export interface Dot {
  readonly feature: number;
  readonly dimensionality: number;
  readonly norm: number;
}

/** The models of one density. */
export interface DensityColumn {
  readonly density: number;
  readonly dots: readonly Dot[];
  /** The density and what its model is, in words. */
  readonly text: string;
}

export interface DimensionsData {
  readonly features: number;
  /** In falling order of density. */
  readonly columns: readonly DensityColumn[];
  /** Index of the column whose model is shown beside. */
  readonly chosen: number;
  readonly plateaus: readonly Plateau[];
  readonly choose: (column: number) => void;
}

const HEIGHT = 300;
/** Room above D = 1 and below D = 0. */
const ROOM = 12;
/** By how much a mark grows with each quarter of its feature's squared norm: few sizes pack into little. */
const AREA = 8;
/** How much of the way to the next column a column's marks take up. */
const SPREAD = 0.75;

const y = (value: number): number => HEIGHT - ROOM - (HEIGHT - 2 * ROOM) * value;

function lines(svg: SVGSVGElement, plateaus: readonly Plateau[]): void {
  const groups = child(svg, 'g', 'plateaus')
    .selectAll<SVGGElement, Plateau>('g')
    .data(plateaus, ({ fraction }) => fraction)
    .join((enter) => {
      const group = enter.append('g').attr('transform', ({ value }) => `translate(0,${y(value).toFixed(1)})`);
      group.append('line').attr('x1', '-1%').attr('x2', '101%');
      group.append('text').attr('class', 'fraction').attr('dx', -16).attr('dy', 4);
      group.append('text').attr('class', 'name').attr('x', '100%').attr('dx', 18).attr('dy', 4);
      return group;
    });
  groups.select('.fraction').text(({ fraction }) => fraction);
  groups.select('.name').text(({ name }) => words.plateaus[name]);
}

/** The markers of one colour in one column. */
interface Cell {
  readonly kind: number;
  /** Where it stands, in shares of the axis. */
  readonly x: number;
  readonly outline: string;
}

/** A column's marks by kind: features that share a colour share a path, beside those of the other kinds. */
function cells(dots: readonly Dot[], features: number, column: number, pitch: number): Cell[] {
  const kinds: Mark[][] = Array.from({ length: Math.min(features, KINDS) }, () => []);
  for (const { feature, dimensionality, norm } of dots) {
    kinds[kindOf(feature)].push({
      x: 0,
      y: y(dimensionality),
      area: 6 + AREA * Math.round(4 * Math.min(norm, 1.3) ** 2),
    });
  }
  return kinds.map((all, kind) => ({
    kind,
    x: pitch * (column + SPREAD * ((kind + 0.5) / kinds.length - 0.5)),
    outline: marks(features > KINDS ? 0 : kind, all),
  }));
}

function columns(svg: SVGSVGElement, { columns: all, features, chosen }: DimensionsData): void {
  const pitch = 1 / (all.length - 1);
  child(svg, 'line', 'chosen')
    .attr('x1', percent(chosen * pitch))
    .attr('x2', percent(chosen * pitch))
    .attr('y2', HEIGHT);
  const places = child(svg, 'g', 'columns')
    .selectAll<SVGSVGElement, Cell>('svg')
    .data(all.flatMap(({ dots }, column) => cells(dots, features, column, pitch)))
    .join((enter) => {
      const place = enter.append('svg');
      place.append('path');
      return place;
    })
    .attr('x', ({ x }) => percent(x));
  places
    .select('path')
    .style('--colour', ({ kind }) => colour(kind))
    .attr('d', ({ outline }) => outline);
}

/** Where the pointer chooses, and the slider that does the same by keys. */
function choosing(box: HTMLElement, svg: SVGSVGElement, { columns: all, chosen, choose }: DimensionsData): void {
  child<SVGRectElement>(svg, 'rect', 'target')
    .attr('width', '100%')
    .attr('height', HEIGHT)
    .on('click', function (event: MouseEvent) {
      const share = pointer(event, this)[0] / this.getBoundingClientRect().width;
      choose(Math.max(0, Math.min(all.length - 1, Math.round(share * (all.length - 1)))));
    });
  child<HTMLInputElement>(box, 'input', 'column')
    .attr('type', 'range')
    .attr('min', 0)
    .attr('max', all.length - 1)
    .attr('step', 1)
    .attr('autocomplete', 'off')
    .attr('aria-label', words.densityShown)
    .attr('aria-valuetext', all[chosen].text)
    .attr('value', chosen)
    .property('value', chosen)
    .on('input', function () {
      choose(Number(this.value));
    });
}

/** Draws the picture into `host`, or updates the one that is there. */
export function dimensions(host: Element, data: DimensionsData): void {
  const box = child(host, 'div', 'dimensions').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  lines(svg, data.plateaus);
  child(svg, 'text', 'what').attr('y', -8).text(words.dimensionalityAxis);
  densityAxis(svg, data.columns[data.columns.length - 1].density, HEIGHT);
  columns(svg, data);
  choosing(box, svg, data);
}
