/*
 * Neurons as stacks of bars, a column for each: upwards what it hears or gives with a plus, downwards with a minus, in the
 * colours of the features. The bars stretch with the picture, and numbers stand on them in their own size.
 */
import * as words from '#words';
import { select } from 'd3';
import { leading, speaks } from '../../core/findings/signed-neurons.ts';
import type { SignedNeuron } from '../../core/findings/signed-neurons.ts';
import { child, percent } from '../child.ts';
import { featureClass } from '../palette.ts';
import './neuron-stacks.css';

/** Less than this is not drawn. */
const LEAST = 0.03;
/** A column's width and the room on each side of its bars, and the length of a bar of 1, in the drawing's own units. */
const WIDTH = 20;
const ROOM = 3;
const UNIT = 100;
/** Pixels: the height of a picture without the room for its ends, and what a number needs. */
const HEIGHT = 150;
const LETTER = 13;
/** More neurons than this have no labels and no numbers. */
const LABELLED = 12;

interface Bar {
  readonly column: number;
  readonly feature: number;
  /** From where to where it goes, upwards from 0. */
  readonly low: number;
  readonly high: number;
}

type Part = 'hears' | 'gives';

/** The bars of a neuron, from 0 outwards in the order of the features. */
function barsOf(weights: ArrayLike<number>, column: number): Bar[] {
  let [up, down] = [0, 0];
  return Array.from(weights, (w, feature) => ({ w, feature }))
    .filter(({ w }) => Math.abs(w) > LEAST)
    .map(({ w, feature }) => {
      if (w > 0) return { column, feature, low: up, high: (up += w) };
      return { column, feature, high: down, low: (down += w) };
    });
}

/** The bars of each feature as one path. */
function outlines(bars: readonly Bar[]): Map<number, string> {
  const paths = new Map<number, string>();
  for (const { column, feature, low, high } of bars) {
    const [x, y, height] = [column * WIDTH + ROOM, -UNIT * high, UNIT * (high - low)].map((one) =>
      Number(one.toFixed(1)),
    );
    const bar = `M${x},${y}h${WIDTH - 2 * ROOM}v${height}h${2 * ROOM - WIDTH}z`;
    paths.set(feature, (paths.get(feature) ?? '') + bar);
  }
  return paths;
}

/** How far the longest stacks reach up and down, with a bar of 1 in reach where there is any. */
function reach(bars: readonly Bar[]): { top: number; bottom: number } {
  const top = Math.max(1, ...bars.map(({ high }) => high));
  const low = Math.min(0, ...bars.map(({ low }) => low));
  return { top, bottom: low < 0 ? Math.max(1, -low) : 0 };
}

/** Draws the bars into an svg that stretches; neurons that give nothing are faint. */
function drawn(svg: SVGSVGElement, bars: readonly Bar[], columns: number): void {
  const { top, bottom } = reach(bars);
  select(svg)
    .attr('viewBox', `0 ${-UNIT * top} ${columns * WIDTH} ${UNIT * (top + bottom)}`)
    .attr('preserveAspectRatio', 'none');
  child(svg, 'g', 'bars')
    .selectAll<SVGPathElement, [number, string]>('path')
    .data([...outlines(bars)], ([feature]) => feature)
    .join('path')
    .attr('class', ([feature]) => featureClass(feature))
    .attr('d', ([, outline]) => outline);
  child(svg, 'path', 'floor').attr('d', `M0,0h${columns * WIDTH}`);
}

const allBars = (neurons: readonly SignedNeuron[], part: Part): Bar[] =>
  neurons.flatMap((neuron, column) => (speaks(neuron) ? barsOf(neuron[part], column) : []));

/** What neurons hear, small and without a word. */
export function smallStacks(svg: SVGSVGElement, neurons: readonly SignedNeuron[]): void {
  select(svg).attr('class', 'stacks small');
  drawn(svg, allBars(neurons, 'hears'), neurons.length);
}

/** One part of the neurons under its title, with the numbers of features and a scale. */
function panel(host: Element, neurons: readonly SignedNeuron[], part: Part): void {
  const box = child(host, 'div', `of-${part}`).node()!;
  const bars = allBars(neurons, part);
  const { top, bottom } = reach(bars);
  const [all, columns] = [top + bottom, neurons.length];
  const height = part === 'hears' ? HEIGHT : HEIGHT / 2;
  child(box, 'p', 'heading').text(words.stackTitles[part]);
  const svg = child<SVGSVGElement>(box, 'svg', 'chart').attr('aria-hidden', 'true').attr('height', height).node()!;
  drawn(child<SVGSVGElement>(svg, 'svg', 'stacks').attr('height', height).node()!, bars, columns);
  const y = (value: number): string => percent((top - value) / all);
  child(svg, 'g', 'scale')
    .selectAll<SVGTextElement, number>('text')
    .data((height / all < LETTER ? [0] : [1, 0, -1]).filter((tick) => tick >= -bottom))
    .join('text')
    .attr('y', y)
    .text((tick) => String(tick).replace('-', '−'));
  child(svg, 'g', 'digits')
    .selectAll<SVGTextElement, Bar>('text')
    .data(columns > LABELLED ? [] : bars.filter(({ low, high }) => ((high - low) * height) / all >= LETTER))
    .join('text')
    .attr('x', ({ column }) => percent((column + 0.5) / columns))
    .attr('y', ({ low, high }) => y((low + high) / 2))
    .text(({ feature }) => feature);
}

/** What a neuron is called: by its feature and its sign where it hears one only. */
function nameOf(neuron: SignedNeuron, alone: boolean): string {
  if (!speaks(neuron)) return words.silentNeuron;
  const { feature, sign } = leading(neuron);
  return alone ? words.signedFeature(feature, sign) : words.mixedNeuron;
}

/** Draws what neurons hear and give into `host`; `alone` says which hear one feature only. */
export function neuronStacks(host: Element, neurons: readonly SignedNeuron[], alone: readonly boolean[]): void {
  const box = child(host, 'div', 'neuron-stacks').node()!;
  panel(box, neurons, 'hears');
  child(box, 'div', 'names')
    .selectAll<HTMLSpanElement, SignedNeuron>('span')
    .data(neurons.length > LABELLED ? [] : neurons)
    .join('span')
    .attr('class', (neuron, j) => (alone[j] && speaks(neuron) ? featureClass(leading(neuron).feature) : null))
    .text((neuron, j) => nameOf(neuron, alone[j]));
  panel(box, neurons, 'gives');
}
