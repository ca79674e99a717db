/* A row of small pictures, one for each restart, of which one can be chosen. */
import * as words from '#words';
import { select } from 'd3';
import type { Columns } from '../core/geometry/geometry.ts';
import { child } from './child.ts';
import { picture } from './picture.ts';

export interface ThumbnailsData<M extends Columns = Columns> {
  readonly models: readonly M[];
  /** Index of the picture that is shown large. */
  readonly chosen: number;
  /** Index of the one with the lowest loss. */
  readonly lowest: number;
  /** What the row says, in words. */
  readonly text: string;
  /** Hears the number of the picture that is to be large, from 1; 0 is whichever has the lowest loss. */
  readonly choose: (shown: number) => void;
  /** Draws a small picture, where it is not the usual one. */
  readonly draw?: (svg: SVGSVGElement, model: M) => void;
}

/** The svg in the box of a class in `host`, both made where they are missing. */
export function svgIn(host: Element, name: string, box = 'div'): SVGSVGElement {
  const found = select(host).select<SVGSVGElement>(`.${name} > svg`);
  if (!found.empty()) return found.node()!;
  return select(host).append(box).attr('class', name).append('svg').attr('aria-hidden', 'true').node()!;
}

/** Draws the row into `host`, or updates the one that is there. */
export function thumbnails<M extends Columns>(host: HTMLElement, data: ThumbnailsData<M>): void {
  child(host, 'div', 'thumbnails')
    .attr('role', 'group')
    .attr('aria-label', words.restartsName)
    .selectAll<HTMLButtonElement, M>('button')
    .data(data.models)
    .join((enter) => {
      const button = enter.append('button').attr('type', 'button');
      button.append('svg').attr('aria-hidden', 'true');
      return button;
    })
    .attr('aria-pressed', (_, i) => String(i === data.chosen))
    .attr('aria-label', (_, i) => words.showRestart(i + 1, i === data.lowest))
    .classed('lowest', (_, i) => i === data.lowest)
    .on('click', (_, model) => {
      const index = data.models.indexOf(model);
      data.choose(index === data.lowest ? 0 : index + 1);
    })
    .each(function (model) {
      const svg = this.querySelector('svg')!;
      if (data.draw) data.draw(svg, model);
      else picture(svg, model, { small: true });
    });
  select(host)
    .selectAll('p.shares')
    .data([data.text])
    .join('p')
    .attr('class', 'shares')
    .text((text) => text);
}
