/*
 * A part of the page as one SVG, as the browser has laid it out: drawings with their colours written in, texts line by
 * line, grounds and borders as rectangles and lines. Nothing in it is HTML, so that every program can show it.
 */
import { colour, mark, painted } from './paint.ts';

/** What the picture does without: it is there to be used. */
const CONTROLS = 'input, select, .picks, .handle, .close';

/** Draws on the SVG; places are those of the screen, from `left` and `top`. */
interface Pen {
  readonly svg: SVGElement;
  readonly left: number;
  readonly top: number;
}

interface Line {
  text: string;
  readonly box: DOMRect;
}

/** A text as it is broken into lines. A space that was swallowed has no place, and is left out. */
function lines(text: Text): Line[] {
  const range = document.createRange();
  const all: Line[] = [];
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const [box] = range.getClientRects();
    if (!box?.width) continue;
    const last = all.at(-1);
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) last.text += text.data[i];
    else all.push({ text: text.data[i], box });
  }
  return all;
}

/** How far below the top of a line's box its letters stand. */
function baseline(box: DOMRect, font: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x');
  return (box.height + above - below) / 2;
}

function letters({ svg, left, top }: Pen, text: Text): void {
  const { color, fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(text.parentElement!);
  const font = { 'font-style': fontStyle, 'font-weight': fontWeight, 'font-size': fontSize, 'font-family': fontFamily };
  for (const { text: words, box } of lines(text)) {
    const y = box.top - top + baseline(box, Object.values(font).join(' '));
    if (words.trim())
      svg.append(mark('text', { x: box.left - left, y, fill: colour(color), ...font }, words.trimEnd()));
  }
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];
const CLEAR = 'rgba(0, 0, 0, 0)';

const edge = (style: CSSStyleDeclaration, side: Side): Record<'stroke' | 'stroke-width', string> => ({
  stroke: colour(style.getPropertyValue(`border-${side}-color`)),
  'stroke-width': style.getPropertyValue(`border-${side}-width`),
});

const solid = (style: CSSStyleDeclaration, side: Side): boolean =>
  style.getPropertyValue(`border-${side}-style`) === 'solid' && edge(style, side).stroke !== CLEAR;

/** The ground of an element, and its border: as a frame where it is on all sides, else side by side. */
function ground({ svg, left, top }: Pen, element: HTMLElement, style: CSSStyleDeclaration): void {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  const [x1, y1, x2, y2] = [x - left, y - top, x - left + width, y - top + height];
  const fill = style.backgroundColor === CLEAR ? 'none' : colour(style.backgroundColor);
  const drawn = SIDES.filter((side) => solid(style, side));
  const framed = drawn.length === SIDES.length;
  if (fill !== 'none' || framed) {
    const box = { x: x1, y: y1, width, height, rx: parseFloat(style.borderRadius) || 0, fill };
    svg.append(mark('rect', { ...box, ...(framed && edge(style, 'top')) }));
  }
  if (framed) return;
  const ends = { top: [x1, y1, x2, y1], right: [x2, y1, x2, y2], bottom: [x1, y2, x2, y2], left: [x1, y1, x1, y2] };
  for (const side of drawn) {
    const [a, b, c, d] = ends[side];
    svg.append(mark('line', { x1: a, y1: b, x2: c, y2: d, ...edge(style, side) }));
  }
}

function drawing({ svg, left, top }: Pen, source: SVGSVGElement): void {
  const { left: x, top: y, width, height } = source.getBoundingClientRect();
  const copy = painted(source);
  if (!copy || !width) return;
  const place = { x: x - left, y: y - top, width, height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value.toFixed(2));
  svg.append(copy);
}

function visit(pen: Pen, node: Node): void {
  if (node instanceof Text) letters(pen, node);
  if (node instanceof SVGSVGElement) drawing(pen, node);
  if (!(node instanceof HTMLElement) || node.matches(CONTROLS)) return;
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  ground(pen, node, style);
  for (const child of node.childNodes) visit(pen, child);
}

/** The element, which must stand in the page, as an SVG of the same size. */
export function trace(element: HTMLElement): SVGElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const svg = mark('svg', { width, height, viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}` });
  visit({ svg, left, top }, element);
  return svg;
}
