/* Several models in a row, each a button that opens it large beneath the row, with all its restarts. */
import * as words from '#words';
import { select } from 'd3';
import type { Columns } from '../core/geometry/geometry.ts';
import { child } from './child.ts';
import { picture } from './picture.ts';
import { svgIn, thumbnails } from './thumbnails.ts';
import type { ThumbnailsData } from './thumbnails.ts';

export interface Panel {
  readonly model: Columns;
  /** What sets this model apart from the next. */
  readonly title: string;
  readonly note: string;
  /** What became of it, and of the other restarts. */
  readonly shape: string;
  readonly shares: string;
}

export interface Opened {
  /** Which panel is open. */
  readonly index: number;
  readonly title: string;
  readonly restarts: ThumbnailsData;
}

export interface ModelsData {
  readonly panels: readonly Panel[];
  readonly opened: Opened | undefined;
  /** Opens a panel, or closes the one that is open. */
  readonly toggle: (index: number) => void;
}

/** A panel: the button with the picture, and the words under it. */
function panel(host: HTMLElement, { model, title, note, shape, shares }: Panel): void {
  const button = child<HTMLButtonElement>(host, 'button', 'opener').attr('aria-label', words.showLarge(title, shape));
  child(button.node()!, 'span', 'title').text(title);
  child(button.node()!, 'span', 'note').text(note);
  picture(svgIn(button.node()!, 'model-picture', 'span'), model);
  child(host, 'p', 'shape').text(shape);
  child(host, 'p', 'shares').text(shares);
}

/** The open panel, or nothing. */
function large(host: HTMLElement, opened: Opened | undefined, close: () => void): void {
  if (!opened) {
    select(host).selectChild('div.opened').remove();
    return;
  }
  const fresh = select(host).selectChild('div.opened').empty();
  const box = child(host, 'div', 'opened')
    .attr('role', 'group')
    .attr('aria-label', words.shownLarge(opened.title))
    .node()!;
  picture(svgIn(box, 'large'), opened.restarts.models[opened.restarts.chosen]);
  const beside = child(box, 'div', 'beside-large').node()!;
  child(beside, 'p', 'title').text(opened.title);
  thumbnails(beside, opened.restarts);
  child(beside, 'button', 'close').attr('type', 'button').text(words.close).on('click', close);
  // Opened by the reader, and not by the link: on a phone it may lie below the screen.
  if (fresh && host.contains(document.activeElement)) box.scrollIntoView({ block: 'nearest' });
}

/** Draws the row into `host`, or updates the one that is there. */
export function models(host: HTMLElement, { panels, opened, toggle }: ModelsData): void {
  const row = child(host, 'div', 'models')
    .selectAll<HTMLDivElement, Panel>('div.model')
    .data(panels)
    .join('div')
    .attr('class', 'model')
    .each(function (one) {
      panel(this, one);
    });
  const buttons = row
    .select<HTMLButtonElement>('button')
    .attr('type', 'button')
    .attr('aria-expanded', (_, i) => String(i === opened?.index))
    .on('click', (_, one) => toggle(panels.indexOf(one)))
    .nodes();

  function close(): void {
    if (!opened) return;
    buttons[opened.index].focus(); // the keyboard would be lost with the button that closes
    toggle(opened.index);
  }
  large(host, opened, close);
  select(host).on('keydown.models', ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  });
}
