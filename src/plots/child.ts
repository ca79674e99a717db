/* Finding again what a plot drew before. */
import { select } from 'd3';
import type { Selection } from 'd3';

export type Chosen<E extends Element> = Selection<E, unknown, null, undefined>;

/** The child of `host` with this tag and class, made where it is missing. */
export function child<E extends Element = HTMLElement>(host: Element, tag: string, name: string): Chosen<E> {
  const root = select(host);
  const found = root.selectChild<E>(`${tag}.${name}`);
  if (!found.empty()) return found;
  return root.append(tag).attr('class', name) as unknown as Chosen<E>;
}

/** A place in per cent of a picture's width or height: such pictures stretch, while their lines and letters do not. */
export const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Width of stretched drawings in their own coordinates. */
export const WIDTH = 1000;

/** A drawing of so many pixels' height that is stretched across; its lines keep their thickness. */
export const stretched = (svg: SVGSVGElement, name: string, top: number, height: number): SVGSVGElement =>
  child<SVGSVGElement>(svg, 'svg', name)
    .attr('y', top)
    .attr('height', height)
    .attr('viewBox', `0 0 ${WIDTH} ${height}`)
    .attr('preserveAspectRatio', 'none')
    .node()!;
