/* Many markers as a single path: hundreds of points cost a few elements. */
import { pathRound, symbol } from 'd3';
import type { Path, SymbolType } from 'd3';

/** One marker: where, in pixels, and its area in square pixels. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

/** What d3's symbols draw with, moved by (dx, dy). */
const moved = (to: Path, dx: number, dy: number): CanvasRenderingContext2D =>
  ({
    moveTo: (x: number, y: number) => to.moveTo(x + dx, y + dy),
    lineTo: (x: number, y: number) => to.lineTo(x + dx, y + dy),
    rect: (x: number, y: number, w: number, h: number) => to.rect(x + dx, y + dy, w, h),
    arc: (x: number, y: number, r: number, from: number, end: number) => to.arc(x + dx, y + dy, r, from, end),
    closePath: () => to.closePath(),
  }) as CanvasRenderingContext2D;

/** The outline of all these markers: a kind of d3's symbols, each about its own place. */
export function marks(kind: SymbolType, all: readonly Mark[]): string {
  const outline = pathRound(1);
  for (const { x, y, area } of all) symbol(kind, area).context(moved(outline, x, y))();
  return outline.toString();
}
