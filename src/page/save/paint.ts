/* An SVG of the page as one that needs no style sheet: what its marks look like is written into them. */

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** Makes an SVG element; lengths are rounded to hundredths. */
export function mark(tag: string, attributes: Attributes = {}, text = ''): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(name, typeof value === 'number' ? String(Number(value.toFixed(2))) : value);
  made.textContent = text;
  return made;
}

/** Properties that children have from their parents, and are written where they differ. */
const INHERITED = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'paint-order', 'visibility', 'text-anchor'],
  ...['font-family', 'font-size', 'font-weight', 'font-style'],
];
/** Properties of a mark alone, each with the value that need not be written. */
const OWN = { opacity: '1', 'vector-effect': 'none', transform: 'none' };
/** Attributes that mean nothing outside the page. */
const PAGE = /^(class|style|role|tabindex|aria-.*|data-.*)$/;

const share = (text: string): string => String(Math.round(255 * Number(text)));

/** A computed colour in the way that every program reads: mixed ones are computed as `color(srgb …)`. */
export const colour = (value: string): string =>
  value.replace(
    /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)/,
    (_, ...rgb: string[]) => `rgb(${rgb.slice(0, 3).map(share).join(', ')})`,
  );

function look(made: SVGElement, style: CSSStyleDeclaration, parent: CSSStyleDeclaration | undefined): void {
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== parent?.getPropertyValue(name)) made.setAttribute(name, colour(value));
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) made.setAttribute(name, value);
  }
}

/** Where a rectangle's place or size is given by the style sheet, its attributes do not tell. */
function settle(source: SVGElement, made: SVGElement, style: CSSStyleDeclaration): void {
  if (source instanceof SVGSVGElement && style.overflow === 'visible') made.setAttribute('overflow', 'visible');
  if (!(source instanceof SVGRectElement)) return;
  const { x, y, width, height } = source.getBBox();
  for (const [name, value] of Object.entries({ x, y, width, height })) made.setAttribute(name, String(value));
}

/** A copy of an SVG element with all that it holds, or undefined where it is not shown. */
export function painted(source: SVGElement, parent?: CSSStyleDeclaration): SVGElement | undefined {
  const style = getComputedStyle(source);
  if (style.display === 'none') return undefined;
  const made = mark(source.localName);
  for (const { name, value } of source.attributes) if (!PAGE.test(name)) made.setAttribute(name, value);
  look(made, style, parent);
  settle(source, made, style);
  for (const child of source.childNodes) {
    const copy = child instanceof SVGElement ? painted(child, style) : child.cloneNode();
    if (copy) made.append(copy);
  }
  return made;
}
