/*
 * The columns of a two-dimensional W as arrows in the plane.
 */
import { select } from 'd3';
import { norms, REPRESENTED } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { angleLabels, guides, REACH, UNIT, type Spot } from './arrow-guides.ts';
import { child } from '../child.ts';
import { featureClass, marker } from '../palette.ts';
import { beyondTips } from './tip-numbers.ts';

export interface ArrowsOptions {
  /** A thumbnail: no numbers, no guides but the circle. */
  readonly small?: boolean;
}

interface Arrow extends Spot {
  readonly feature: number;
  readonly norm: number;
}

function arrowsOf(w: Columns): Arrow[] {
  return [...norms(w)].map((norm, feature) => ({
    feature,
    norm,
    x: UNIT * w.weights[feature],
    y: -UNIT * w.weights[w.features + feature], // the screen's y points down
  }));
}

/** Room for the numbers of features. */
const NUMBERS = { nearest: 15, shortest: 0.12 * UNIT, width: 16 };

/** Draws the columns of W, or only the guides where nothing is trained yet. */
export function arrows(svg: SVGSVGElement, w: Columns | undefined, { small = false }: ArrowsOptions = {}): void {
  const area = small ? 220 : 64;
  const digits = small ? 0 : 1; // a unit of a thumbnail is a fraction of a pixel
  select(svg)
    .attr('class', small ? 'arrows small' : 'arrows')
    .attr('viewBox', `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`);
  const all = w ? arrowsOf(w) : [];
  const numbers = small ? [] : beyondTips(all, NUMBERS);
  guides(svg, small, all);
  if (!small)
    angleLabels(
      svg,
      w,
      all.map((arrow, i) => numbers[i] ?? arrow),
    );
  const joined = child(svg, 'g', 'columns')
    .selectAll<SVGGElement, Arrow>('g')
    .data(all, ({ feature }) => feature)
    .join((enter) => {
      const group = enter.append('g').attr('class', ({ feature }) => featureClass(feature));
      group.append('path').attr('class', 'shaft');
      group
        .append('path')
        .attr('class', 'tip')
        .attr('d', ({ feature }) => marker(feature, area));
      if (!small) group.append('text').text(({ feature }) => feature);
      return group;
    })
    .classed('faint', ({ norm }) => norm <= REPRESENTED);
  const at = ({ x, y }: Arrow): string => `${x.toFixed(digits)},${y.toFixed(digits)}`;
  joined.select('.shaft').attr('d', (arrow) => `M0,0L${at(arrow)}`);
  joined.select('.tip').attr('transform', (arrow) => `translate(${at(arrow)})`); // over the shaft's end
  if (small) return;
  const place = (spot: Spot | undefined): string | null =>
    spot ? `translate(${spot.x.toFixed(1)},${(spot.y + 4).toFixed(1)})` : null;
  joined
    .select('text')
    .attr('transform', (_, i) => place(numbers[i]))
    .attr('visibility', (_, i) => (numbers[i] ? null : 'hidden'));
}
