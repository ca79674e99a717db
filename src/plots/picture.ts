/*
 * A model as a picture. With two hidden dimensions it has a plane, in which its columns are arrows; the pictures of all
 * others are fetched when the first of them is asked for, and until they are here the picture stays that was there.
 */
import * as words from '#words';
import type { Columns } from '../core/geometry/geometry.ts';
import { arrows } from './arrows/arrows.ts';
import type { ArrowsOptions } from './arrows/arrows.ts';
import { child } from './child.ts';

export type Draw = (svg: SVGSVGElement, w: Columns, options: ArrowsOptions) => void;

/** How to draw models of so many hidden dimensions, none of them two; unknown until it is fetched. */
let other: ((hidden: number) => Draw) | undefined;
/** What is to be drawn then. */
const waiting = new Map<SVGSVGElement, () => void>();
/** What each picture was drawn with. */
const drawn = new WeakMap<SVGSVGElement, unknown>();

/** An empty picture, unless it was drawn in this way before; for plots that take turns in one place. */
export function begun(svg: SVGSVGElement, draw: unknown): SVGSVGElement {
  if (drawn.get(svg) !== draw) svg.replaceChildren();
  drawn.set(svg, draw);
  return svg;
}

/** Says in the place of a picture that its file did not come. */
const missing: Draw = (svg, _, { small }) => {
  if (small) return;
  svg.setAttribute('viewBox', '-152 -152 304 304');
  child(svg, 'text', 'missing').text(words.pictureMissing);
};

/** Fetches the pictures of models without a plane. */
export async function fetchPictures(): Promise<void> {
  other ??= await import('./arrows/planeless.ts').then(
    ({ planeless }) => planeless,
    () => () => missing,
  );
  for (const redraw of [...waiting.values()]) redraw();
}

/** Draws a model, or the empty plane where nothing is trained yet. */
export function picture(svg: SVGSVGElement, model: Columns | undefined, options: ArrowsOptions = {}): void {
  waiting.delete(svg);
  if (!model || model.hidden === 2) arrows(begun(svg, arrows), model, options);
  else if (other) {
    const draw = other(model.hidden);
    draw(begun(svg, draw), model, options);
  } else {
    waiting.set(svg, () => picture(svg, model, options));
    if (waiting.size === 1) void fetchPictures();
  }
}
