/* One model under its title: as arrows where it has a plane, else by how its features overlap. */
import { select } from 'd3';
import type { Columns } from '../core/geometry.ts';
import { arrows } from './arrows.ts';
import { child } from './child.ts';
import { overlaps } from './overlaps.ts';
import { svgIn } from './thumbnails.ts';

/** Draws the model into `host`. */
export function single(host: Element, model: Columns, title: string): void {
  const box = child(host, 'div', 'single').node()!;
  child(box, 'p', 'title').text(title);
  const plane = model.hidden <= 2;
  select(box)
    .selectChild(plane ? 'div.matrix' : 'div.large')
    .remove();
  if (plane) arrows(svgIn(box, 'large'), model);
  else overlaps(child(box, 'div', 'matrix').node()!, model);
}
