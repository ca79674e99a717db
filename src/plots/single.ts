/* One model under its title: as arrows where it has a plane, else as bars of its features' dimensionality. */
import { select } from 'd3';
import { dimensionality } from '../core/geometry.ts';
import type { Columns } from '../core/geometry.ts';
import { arrows } from './arrows.ts';
import { bars } from './bars.ts';
import { child } from './child.ts';
import { svgIn } from './thumbnails.ts';

/** Draws the model into `host`. */
export function single(host: Element, model: Columns, title: string): void {
  const box = child(host, 'div', 'single').node()!;
  child(box, 'p', 'title').text(title);
  const plane = model.hidden <= 2;
  select(box)
    .selectChild(plane ? 'svg.bars' : 'div.large')
    .remove();
  if (plane) arrows(svgIn(box, 'large'), model);
  else bars(box, dimensionality(model));
}
