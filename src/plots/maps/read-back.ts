/*
 * What latents say of features against what is there, a dot for each feature that is on in a point. On the diagonal
 * all of it is given back.
 */
import * as words from '#words';
import { child } from '../child.ts';
import { squareAxes, squarePicture } from './square-axes.ts';
import type { Tick } from './square-axes.ts';
import './read-back.css';

/** How far along its direction a feature is, and what its latent says. */
export interface ReadingDot {
  readonly truth: number;
  readonly read: number;
}

/** What the axes reach to, and units of the inner picture for it. */
const REACH = 1.25;
const SIDE = 250;
const TICKS = [0, 0.5, 1];

const place = (value: number): string => ((SIDE * Math.min(REACH, value)) / REACH).toFixed(0);

/** Draws the dots into `host`. */
export function readBackPlot(host: Element, readings: readonly ReadingDot[]): void {
  const box = child(host, 'div', 'read-back').node()!;
  const { svg, inner } = squarePicture(box, 'dots', SIDE);
  child(inner, 'path', 'frame').attr('d', `M0,0V${SIDE}H${SIDE}`);
  child(inner, 'path', 'all').attr('d', `M0,${SIDE}L${SIDE},0`);
  child(inner, 'path', 'read').attr(
    'd',
    readings.map(({ truth, read }) => `M${place(truth)},${SIDE - Number(place(read))}h0`).join(''),
  );
  const ticks = (at: (share: number) => number): Tick[] =>
    TICKS.map((value) => ({ at: at(value / REACH), text: String(value) }));
  squareAxes(svg, {
    x: { ticks: ticks((share) => share), title: words.trueLength },
    y: { ticks: ticks((share) => 1 - share), title: words.activation },
  });
}
