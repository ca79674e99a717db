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
