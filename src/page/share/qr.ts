/* A link as a QR code: black on white in both themes, with the quiet zone that cameras look for. */
import { encode } from 'uqr';

/** In modules, as the standard asks. */
const QUIET = 4;
const SVG = 'http://www.w3.org/2000/svg';

function shape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The dark modules as one path: a run of neighbours in a row is one bar. */
function bars(rows: readonly (readonly boolean[])[]): string {
  const bar = (y: number, x: number, length: number): string => `M${x} ${y}h${length}v1h-${length}z`;
  return rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => bar(y + QUIET, index + QUIET, run.length)),
    )
    .join('');
}

/** What the largest code holds, in bytes of UTF-8 at the lowest level of correction. */
const MOST = 2953;

/** The picture of a text, which `label` names; undefined where the text is too long for a code. */
export function qrCode(text: string, label: string): SVGElement | undefined {
  if (new TextEncoder().encode(text).length > MOST) return undefined;
  const { data, size } = encode(text, { border: 0 });
  const side = String(size + 2 * QUIET);
  const picture = shape('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, class: 'qr' });
  picture.setAttribute('shape-rendering', 'crispEdges');
  picture.append(
    shape('rect', { width: side, height: side, fill: '#fff' }),
    shape('path', { d: bars(data), fill: '#000' }),
  );
  return picture;
}
