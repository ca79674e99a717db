/*
 * Makes still pictures light, as they are part of the page's HTML: a curve of hundreds of recorded frames keeps the few
 * points that its look depends on (Ramer 1972; Douglas & Peucker 1973).
 */

type Point = readonly [x: number, y: number];

/** A path of straight lines as d3 writes it, open or closed and without spaces. */
const POLYLINE = /^M([^A-KM-Za-z]+)(Z?)$/;

/** Distance of p from the straight line through a and b, or from a where these are one point. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/** The points without those that lie within `tolerance` of the line drawn without them. */
export function thinned(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points[points.length - 1]];
  let farthest = 0;
  let most = tolerance;
  for (let i = 1; i < points.length - 1; i++) {
    const off = distance(points[i], first, last);
    if (off > most) [farthest, most] = [i, off];
  }
  if (farthest === 0) return points.length > 1 ? [first, last] : [...points];
  return [
    ...thinned(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...thinned(points.slice(farthest), tolerance),
  ];
}

/** Numbers with decimals, and the sign of a share after them. Those that are whole lose theirs, and so look alike wherever they stand. */
const LONG = /-?\d*\.\d+(%?)/g;

/** What is far from the middle keeps no decimals, nor does anything in a thumbnail, unless it is a share of a width. */
const rounded =
  (small: boolean) =>
  (number: string, share: string): string => {
    const value = parseFloat(number);
    const short = String(Number(value.toFixed(share || (Math.abs(value) < 20 && !small) ? 1 : 0)));
    return short.replace(/^(-?)0\./, '$1.') + share;
  };

function thinnedPath(d: string, tolerance: number): string {
  const [, line, close] = POLYLINE.exec(d) ?? [];
  if (!line) return d;
  const points = line.split('L').map((pair) => pair.split(',').map(Number) as unknown as Point);
  return `M${thinned(points, tolerance)
    .map((point) => point.join(','))
    .join('L')}${close}`;
}

/** Says the colour of a feature by its class, where it is all that an inline style says. */
function nameColours(picture: Element): void {
  for (const element of picture.querySelectorAll('[style]')) {
    const name = /^--colour: var\(--(feature-\d)\);?$/.exec(element.getAttribute('style')!)?.[1];
    if (!name) continue;
    element.classList.add(name);
    element.removeAttribute('style');
  }
}

/** Where coordinates stand beside paths. */
const PLACES = ['transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'width', 'height'];

/**
 * Thins all polylines in a picture, in place, and rounds the coordinates of paths and places: to a tenth, and to a whole
 * number where they are larger. Pictures are drawn in units of about a pixel, and so is `tolerance`; or in per cent, where a
 * tenth is less than one on most screens.
 */
export function thin(picture: Element, tolerance = 0.5): void {
  const rewrite = (name: string, text: (value: string) => string): void => {
    for (const element of picture.querySelectorAll(`[${name}]`)) {
      element.setAttribute(
        name,
        text(element.getAttribute(name)!).replace(LONG, rounded(element.closest('.small') !== null)),
      );
    }
  };
  rewrite('d', (d) => thinnedPath(d, tolerance));
  for (const name of PLACES) rewrite(name, (place) => place);
  nameColours(picture);
}

/** Markup whose empty SVG elements close themselves, as HTML allows there: a kilobyte less for the page's pictures. */
export const closed = (html: string): string => html.replace(/><\/(path|circle|line|rect)>/g, '/>');
