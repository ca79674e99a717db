/* One model under its title. */
import type { Columns } from '../core/geometry/geometry.ts';
import { child } from './child.ts';
import { picture } from './picture.ts';
import { svgIn } from './thumbnails.ts';

/** Draws the model into `host`. */
export function single(host: Element, model: Columns, title: string): void {
  const box = child(host, 'div', 'single').node()!;
  child(box, 'p', 'title').text(title);
  picture(svgIn(box, 'large'), model);
}
