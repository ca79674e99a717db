/*
 * A map over relative importance (to the right) and density (downwards, from 1): in each cell, how strongly one feature
 * is represented and how much it shares its direction. Cells of like colour are one path.
 */
import * as words from '#words';
import { pointer, select } from 'd3';
import { child } from '../child.ts';
import { squareAxes, squarePicture } from './square-axes.ts';
import type { Tick } from './square-axes.ts';
import './phase-map.css';
import './superposition.css';

/** One cell: norm and superposition, from 0 to 1. */
export interface MapCell {
  readonly norm: number;
  readonly superposition: number;
}

export interface PhaseMapData {
  readonly title: string;
  /** Cells on a side. */
  readonly side: number;
  /** One column after the other, each from the top. [column, row] */
  readonly cells: readonly MapCell[];
  /** Lines over the map, in shares of its width and height. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly across: readonly Tick[];
  readonly down: readonly Tick[];
  /** The index of the chosen cell. */
  readonly chosen: number;
  readonly choose: (cell: number) => void;
}

/** Steps from nothing to all, of both numbers. */
const LEVELS = 4;

const level = (value: number): number => Math.round(LEVELS * value);
const classOf = ({ norm, superposition }: MapCell): string => `norm-${level(norm)} shared-${level(superposition)}`;

/** The cells of one column that are alike and touch, as one rectangle. */
function* runs(column: readonly string[]): Generator<{ name: string; from: number; to: number }> {
  for (let from = 0; from < column.length;) {
    let to = from + 1;
    while (column[to] === column[from]) to++;
    yield { name: column[from], from, to };
    from = to;
  }
}

/** The outlines of all cells, by their class. Cells where nothing is represented are left out. */
function outlines({ cells, side }: PhaseMapData): Map<string, string> {
  const paths = new Map<string, string>();
  for (let x = 0; x < side; x++) {
    for (const { name, from, to } of runs(cells.slice(x * side, (x + 1) * side).map(classOf))) {
      if (name.startsWith('norm-0')) continue;
      paths.set(name, `${paths.get(name) ?? ''}M${x},${from}h1v${to - from}h-1z`);
    }
  }
  return paths;
}

/** Where the pointer chooses a cell, and goes on choosing while it is down. */
function choosing(svg: SVGSVGElement, { side, chosen, choose }: PhaseMapData): void {
  const cell = (event: PointerEvent, target: Element): number => {
    const { width, height } = target.getBoundingClientRect();
    const [x, y] = pointer(event, target);
    const at = (share: number): number => Math.max(0, Math.min(side - 1, Math.floor(share * side)));
    return at(x / width) * side + at(y / height);
  };
  const point = function (this: SVGRectElement, event: PointerEvent): void {
    if (event.buttons !== 1) return;
    const here = cell(event, this);
    if (here !== chosen) choose(here);
  };
  child<SVGRectElement>(svg, 'rect', 'target')
    .attr('width', '100%')
    .attr('height', '100%')
    .on('pointerdown', point)
    .on('pointermove', point);
}

/** Draws a map into `host`. */
export function phaseMap(host: Element, data: PhaseMapData): void {
  const box = child(host, 'div', 'phase-map').node()!;
  child(box, 'p', 'title').text(data.title);
  const { side, chosen } = data;
  const { svg, inner } = squarePicture(box, 'cells', side);
  child(inner, 'rect', 'ground').attr('width', side).attr('height', side);
  select(inner)
    .selectAll<SVGPathElement, [string, string]>('path.cell')
    .data([...outlines(data)], ([name]) => name)
    .join((enter) => enter.insert('path', '.lines'))
    .attr('class', ([name]) => `cell ${name}`)
    .attr('d', ([, outline]) => outline);
  const at = (share: number): string => (share * side).toFixed(2);
  child(inner, 'path', 'lines').attr(
    'd',
    data.lines.map((line) => `M${line.map(([x, y]) => `${at(x)},${at(y)}`).join('L')}`).join(''),
  );
  child(inner, 'rect', 'chosen')
    .attr('width', 1)
    .attr('height', 1)
    .attr('x', Math.floor(chosen / side))
    .attr('y', chosen % side);
  squareAxes(svg, {
    x: { ticks: data.across, title: words.relativeImportance },
    y: { ticks: data.down, title: words.densityDown },
  });
  choosing(svg, data);
}
