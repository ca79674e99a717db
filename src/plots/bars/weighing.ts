/*
 * How much each feature matters, as bars upwards, against how long its arrow is in a trained model, as bars downwards.
 */
import * as words from '#words';
import { REPRESENTED } from '../../core/geometry/geometry.ts';
import { EPSILON } from '../../core/schedule.ts';
import { child, percent } from '../child.ts';
import { colour, marker } from '../palette.ts';

export interface WeighingData {
  /** [feature], in [0, 1] */
  readonly importance: ArrayLike<number>;
  /** [feature] */
  readonly norms: ArrayLike<number>;
}

/** Pixels: of a bar of height 1, of the middle row with its markers, of the room at the top. */
const UNIT = 84;
const MIDDLE = 30;
const TOP = 34;
/** A norm above this is drawn no longer. */
const LONGEST = 1.25;
const FLOOR = TOP + UNIT + MIDDLE;
const HEIGHT = FLOOR + UNIT * LONGEST + 14;
/** With more features than this, bars have no values and no markers, and with more than twice as many no numbers. */
const LABELLED = 6;
/** The bars' share of the width; the rest is for what the line says. */
const WIDTH = 0.93;

interface Bar {
  readonly feature: number;
  readonly importance: number;
  readonly norm: number;
}

/** Sets the headings and the line above which a feature counts as kept. */
function frame(svg: Element): void {
  child(svg, 'text', 'above').attr('y', 12).text(words.importance);
  child(svg, 'text', 'below')
    .attr('y', HEIGHT - 2)
    .text(words.arrowLength);
  const y = FLOOR + UNIT * REPRESENTED;
  child(svg, 'line', 'limit').attr('x2', '100%').attr('y1', y).attr('y2', y);
  child(svg, 'text', 'kept-above')
    .attr('x', '100%')
    .attr('y', y - 4)
    .text('0.5');
}

/** Draws into `host`. */
export function weighing(host: Element, { importance, norms }: WeighingData): void {
  const n = importance.length;
  const svg = child<SVGSVGElement>(host, 'svg', 'weighing').attr('aria-hidden', 'true').attr('height', HEIGHT).node()!;
  frame(svg);
  const data = Array.from(norms, (norm, feature) => ({ feature, norm, importance: importance[feature] }));
  child(svg, 'g', 'bars')
    .selectAll<SVGGElement, Bar>('g')
    .data(data)
    .join('g')
    .style('--colour', ({ feature }) => colour(feature))
    .classed('kept', ({ norm, importance }) => norm > REPRESENTED && importance > EPSILON)
    .each(function (bar, i) {
      pair(this, bar, percent((WIDTH * (i + 0.2)) / n), percent((WIDTH * 0.6) / n));
      labels(this, bar, percent((WIDTH * (i + 0.5)) / n), n);
    });
}

/** A feature's two bars, whose width is a share of its room. */
function pair(group: Element, { importance, norm }: Bar, x: string, width: string): void {
  child(group, 'rect', 'importance-bar')
    .attr('x', x)
    .attr('width', width)
    .attr('y', TOP + UNIT * (1 - importance))
    .attr('height', UNIT * importance);
  child(group, 'rect', 'norm')
    .attr('x', x)
    .attr('width', width)
    .attr('y', FLOOR)
    .attr('height', UNIT * Math.min(norm, LONGEST));
}

function labels(group: Element, { feature, importance, norm }: Bar, x: string, n: number): void {
  const named = n <= 2 * LABELLED ? null : 'hidden';
  const valued = n <= LABELLED ? null : 'hidden';
  const spot = child(group, 'svg', 'spot')
    .attr('x', x)
    .attr('y', FLOOR - MIDDLE / 2)
    .attr('visibility', named);
  if (spot.selectChild().empty()) {
    spot.append('path').attr('transform', 'translate(-7,0)').attr('d', marker(feature, 56));
    spot.append('text').attr('y', 4.5).text(feature);
  }
  spot.select('path').attr('visibility', valued);
  spot.select('text').attr('x', valued ? -4 : 2);
  child(group, 'text', 'of-importance')
    .attr('x', x)
    .attr('y', TOP + UNIT * (1 - importance) - 5)
    .attr('visibility', valued)
    .text(importance.toFixed(2));
  child(group, 'text', 'of-norm')
    .attr('x', x)
    .attr('y', FLOOR + UNIT * Math.min(norm, LONGEST) + 12)
    .attr('visibility', valued)
    .text(norm.toFixed(2));
}
