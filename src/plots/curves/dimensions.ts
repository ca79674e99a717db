/*
 * The dimensionality of each feature against the density, one column of marks for each density on a logarithmic axis,
 * over lines at the values that known shapes give. One column is chosen, by a press or by the slider under the axis.
 * Places across are in per cent and heights in pixels, so the picture fits any width with letters unchanged.
 */
import * as words from '#words';
import { pointer } from 'd3';
import type { Plateau } from '../../core/geometry/plateaus.ts';
import { child, percent } from '../child.ts';
import { densityAxis } from './densities.ts';
import { logAxis } from './log-axis.ts';
import { marks } from '../marks.ts';
import type { Mark } from '../marks.ts';
import { colour, kindOf, KINDS } from '../palette.ts';
import { plateauLines } from './plateau-lines.ts';

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
  /** D*, hidden dimensions per feature, of its best model. */
  readonly perFeature: number;
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

const HEIGHT = 240;
/** Room above D = 1 and below D = 0. */
const ROOM = 12;
/** By how much a mark grows with each quarter of its feature's squared norm: few sizes pack into little. */
const AREA = 8;
/** How much of the way to the next column a column's marks take up. */
const SPREAD = 0.75;

const y = (value: number): number => HEIGHT - ROOM - (HEIGHT - 2 * ROOM) * value;

/** The marks of one kind: places in shares of the axis, and an outline for each column. */
interface Kind {
  readonly kind: number;
  readonly x: number;
  readonly outlines: readonly string[];
}

/** A column's marks by kind: features that share a colour share a path, beside those of the other kinds. */
function byKind({ columns: all, features }: DimensionsData): Kind[] {
  const count = Math.min(features, KINDS);
  return Array.from({ length: count }, (_, kind) => ({
    kind,
    x: (SPREAD * ((kind + 0.5) / count - 0.5)) / (all.length - 1),
    outlines: all.map(({ dots }) => marks(features > KINDS ? 0 : kind, dots.filter((dot) => kindOf(dot.feature) === kind).map(markOf))), // prettier-ignore
  }));
}

const markOf = ({ dimensionality, norm }: Dot): Mark => ({
  x: 0,
  y: y(dimensionality),
  area: 6 + AREA * Math.round(4 * Math.min(norm, 1.3) ** 2),
});

function columns(svg: SVGSVGElement, data: DimensionsData): void {
  const pitch = 1 / (data.columns.length - 1);
  child(svg, 'line', 'chosen')
    .attr('x1', percent(data.chosen * pitch))
    .attr('x2', percent(data.chosen * pitch))
    .attr('y2', HEIGHT);
  child(svg, 'g', 'columns')
    .selectChildren<SVGSVGElement, Kind>('svg')
    .data(byKind(data))
    .join('svg')
    .attr('x', ({ x }) => percent(x))
    .style('--colour', ({ kind }) => colour(kind))
    .selectChildren<SVGSVGElement, string>('svg')
    .data(({ outlines }) => outlines)
    .join((enter) => {
      const place = enter.append('svg');
      place.append('path');
      return place;
    })
    .attr('x', (_, column) => percent(column * pitch))
    .select('path')
    .attr('d', String);
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
  const letters = Math.max(...data.plateaus.map(({ name }) => words.plateauName(name).length));
  const box = child(host, 'div', 'dimensions')
    .style('--names', () => (letters > 12 ? '118px' : null))
    .node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const perFeature = data.columns.map((column) => column.perFeature);
  plateauLines(svg, { plateaus: data.plateaus, perFeature, height: HEIGHT, y });
  child(svg, 'text', 'what').attr('y', -8).text(words.dimensionalityAxis);
  logAxis(svg, densityAxis(data.columns[data.columns.length - 1].density), HEIGHT);
  columns(svg, data);
  choosing(box, svg, data);
}
