/*
 * A batch as a grid of cells, a row for each feature and a column for each sample, in strips one below the other. The
 * shade of a cell is its value; a mark under a column says that two or more features are on in it.
 */
import { child, percent } from '../child.ts';
import { colour, marker } from '../palette.ts';

export interface BatchData {
  /** [sample, feature] */
  readonly batch: Float32Array;
  readonly features: number;
}

/** Samples in a strip. */
const ACROSS = 64;
/** Pixels from row to row, and between strips. */
const ROW = 10;
const GAP = 14;
/** With more rows than this in all strips together fewer samples are drawn; with more features, thinner rows. */
const ROWS = 24;

interface Layout extends BatchData {
  readonly strips: number;
  /** How many samples are drawn. */
  readonly drawn: number;
  /** Pixels from row to row, and from strip to strip. */
  readonly row: number;
  readonly pitch: number;
}

function layout({ batch, features }: BatchData): Layout {
  const samples = batch.length / features;
  const strips = Math.max(1, Math.min(Math.ceil(samples / ACROSS), Math.floor(ROWS / features)));
  const row = Math.min(ROW, (ROW * ROWS) / features);
  return { batch, features, strips, drawn: Math.min(samples, strips * ACROSS), row, pitch: features * row + GAP };
}

/** How many samples of a batch the grid shows: the first ones. */
export const samplesShown = (data: BatchData): number => layout(data).drawn;

const indices = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Marker and number of each row, as long as there is room for them. */
function names(svg: Element, { strips, features, row, pitch }: Layout): void {
  child(svg, 'g', 'labels')
    .selectAll<SVGGElement, number>('g')
    .data(indices(features <= ROWS ? strips * features : 0))
    .join((enter) => {
      const label = enter.append('g');
      label.append('path');
      label.append('text').attr('x', 9).attr('y', 4);
      return label;
    })
    .style('--colour', (i) => colour(i % features))
    .attr('transform', (i) => `translate(6,${Math.floor(i / features) * pitch + ((i % features) + 0.5) * row})`)
    .each(function (i) {
      this.firstElementChild!.setAttribute('d', marker(i % features, 36));
      this.lastElementChild!.textContent = String(i % features);
    });
}

/** The ground of each strip, as long as it has samples. */
function ground(svg: Element, { strips, drawn, features, row, pitch }: Layout): void {
  child(svg, 'g', 'ground')
    .selectAll<SVGRectElement, number>('rect')
    .data(indices(strips))
    .join('rect')
    .attr('y', (strip) => strip * pitch)
    .attr('width', (strip) => percent(Math.min(1, drawn / ACROSS - strip)))
    .attr('height', features * row);
}

/** The cells that are on; each is the place of a value in the batch. */
function cells(svg: Element, { batch, drawn, features, row, pitch }: Layout): void {
  const sample = (i: number): number => Math.floor(i / features);
  const y = (i: number): number => Math.floor(sample(i) / ACROSS) * pitch + (i % features) * row;
  child(svg, 'g', 'on')
    .selectAll<SVGRectElement, number>('rect')
    .data(indices(drawn * features).filter((i) => batch[i] > 0))
    .join('rect')
    .style('--colour', (i) => colour(i % features))
    .attr('x', (i) => percent((sample(i) % ACROSS) / ACROSS))
    .attr('y', (i) => y(i).toFixed(2))
    .attr('width', percent(1 / ACROSS))
    .attr('height', row.toFixed(2))
    .attr('fill-opacity', (i) => batch[i].toFixed(1));
}

/** A mark under each sample with two or more features on. */
function crowded(svg: Element, { batch, drawn, features, row, pitch }: Layout): void {
  const on = (sample: number): number =>
    batch.subarray(sample * features, (sample + 1) * features).reduce((sum, value) => sum + Number(value > 0), 0);
  child(svg, 'g', 'crowded')
    .selectAll<SVGRectElement, number>('rect')
    .data(indices(drawn).filter((sample) => on(sample) > 1))
    .join('rect')
    .attr('x', (sample) => percent(((sample % ACROSS) + 0.1) / ACROSS))
    .attr('y', (sample) => Math.floor(sample / ACROSS) * pitch + features * row + 3)
    .attr('width', percent(0.8 / ACROSS))
    .attr('height', 3);
}

/** Draws the grid into `host`, or as much of it as there is room for. */
export function batchGrid(host: Element, data: BatchData): void {
  const plan = layout(data);
  const box = child(host, 'div', 'batch').node()!;
  const svg = (name: string): Element =>
    child(box, 'svg', name)
      .attr('aria-hidden', 'true')
      .attr('height', plan.strips * plan.pitch)
      .node()!;
  names(svg('names'), plan);
  const grid = svg('cells');
  for (const draw of [ground, cells, crowded]) draw(grid, plan);
}
