/*
 * The latents of an autoencoder in a plane of hidden points: these as dots, the true directions faint and broad, and on
 * top the directions that the latents have learned. One that has found a feature has its colour and marker, one between
 * features a hollow disc, and a silent one a dashed shaft.
 */
import { select } from 'd3';
import { norms, represented } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { child } from '../child.ts';
import './learned-directions.css';
import { featureClass, marker } from '../palette.ts';

export interface Latent {
  /** The feature that it has found, if any. */
  readonly feature: number | undefined;
  readonly silent: boolean;
}

export interface LearnedData {
  /** The directions of the features. */
  readonly truth: Columns;
  /** Hidden points. [point, 2] */
  readonly points: Float32Array;
  /** The learned directions; absent while there is no autoencoder yet. */
  readonly learned?: Columns;
  /** [latent] */
  readonly latents: readonly Latent[];
  /** Whether all features are found, which a thumbnail says with a tick or a cross. */
  readonly recovered: boolean;
}

/** Half the side of the picture, where length 1 is 100. */
const REACH = 150;
const UNIT = 100;
/** How far beyond the tip of a direction its number stands. */
const BEYOND = 15;

interface Tip {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

const tipOf = ({ features, weights }: Columns, index: number): Tip => ({
  index,
  x: UNIT * weights[index],
  y: -UNIT * weights[features + index], // the screen's y points down
});

const at = ({ x, y }: Tip): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Points as a path of dots: lines of no length with round ends. */
function dots(points: Float32Array): string {
  let path = '';
  for (let i = 0; i < points.length; i += 2) {
    path += `M${(UNIT * points[i]).toFixed(0)},${(-UNIT * points[i + 1]).toFixed(0)}h0`;
  }
  return path;
}

/** The true directions; a large picture has their numbers. */
function truths(svg: SVGSVGElement, truth: Columns, small: boolean): void {
  const lengths = norms(truth);
  const groups = child(svg, 'g', 'truth')
    .selectAll<SVGGElement, Tip>('g')
    .data(represented(truth).map((feature) => tipOf(truth, feature)))
    .join((enter) => {
      const group = enter.append('g');
      group.append('path');
      if (!small) group.append('text');
      return group;
    })
    .attr('class', ({ index }) => featureClass(index));
  groups.select('path').attr('d', (tip) => `M0,0L${at(tip)}`);
  groups
    .select('text')
    .attr('transform', ({ index, x, y }) => {
      const out = 1 + BEYOND / (UNIT * lengths[index]);
      return `translate(${(out * x).toFixed(1)},${(out * y).toFixed(1)})`;
    })
    .text(({ index }) => index);
}

function learnedOnes(svg: SVGSVGElement, { learned, latents }: LearnedData, size: number): void {
  const tips = learned ? latents.map((_, latent) => tipOf(learned, latent)) : [];
  const found = ({ index }: Tip): number | undefined => latents[index].feature;
  const groups = child(svg, 'g', 'learned')
    .selectAll<SVGGElement, Tip>('g')
    .data(tips)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'shaft');
      group.append('path').attr('class', 'tip');
      return group;
    })
    .attr('class', (tip) => {
      const feature = found(tip);
      if (feature !== undefined) return featureClass(feature);
      return latents[tip.index].silent ? 'silent' : 'between';
    });
  groups.select('.shaft').attr('d', (tip) => `M0,0L${at(tip)}`);
  groups
    .select('.tip')
    .attr('d', (tip) => marker(found(tip) ?? 0, size))
    .attr('transform', (tip) => `translate(${at(tip)})`);
}

/** Draws the picture into `svg`, or a thumbnail. */
export function learnedDirections(svg: SVGSVGElement, data: LearnedData, small = false): void {
  select(svg)
    .attr('class', small ? 'latents small' : 'latents')
    .attr('viewBox', `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`);
  truths(svg, data.truth, small);
  if (!small) child(svg, 'path', 'cloud').attr('d', dots(data.points));
  learnedOnes(svg, data, small ? 420 : 90);
  if (!small) return;
  const verdict = data.recovered ? 'M88,118l16,18l34,-42' : 'M98,100l36,36m0,-36l-36,36';
  child(svg, 'path', 'verdict').attr('d', verdict);
}
