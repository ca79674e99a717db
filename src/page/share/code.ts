/* A figure for another page: its address alone, and the code of a frame around it. */
import { pairs, queryOf } from '../link.ts';

/** The address that shows one figure alone, out of a link that shows it in the lesson. */
export function embedAddress(href: string, figure: string): string {
  const { origin, pathname, search } = new URL(href);
  const own = pairs(search).filter(([key]) => ['engine', 'v'].includes(key) || key.startsWith(`${figure}.`));
  return `${origin}${pathname}${queryOf([['embed', figure], ...own])}`;
}

const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** What a figure alone calls its message to the page around it, `{ type, height }`, the height in pixels. */
export const HEIGHT = 'toy-models-height';

/** Gives each frame of this kind the height that it tells. No character here is special in markup. */
const LISTENER = `addEventListener("message", function (e) {
  document.querySelectorAll("iframe[data-toy-models]").forEach(function (f) {
    if (f.contentWindow === e.source) if (e.data.type === "${HEIGHT}") f.height = Math.ceil(e.data.height)
  })
})`;

/**
 * The code of a frame as wide as its place. It begins `height` pixels high, and takes the height that the figure tells.
 * Where a host drops scripts the frame scrolls.
 */
export function frameCode(address: string, title: string, height: number): string {
  const size = `width="100%" height="${height}" style="border: 0" data-toy-models`;
  const frame = `<iframe src=${quoted(address)} title=${quoted(title)} ${size} loading="lazy" allow="clipboard-write"></iframe>`;
  return `${frame}\n<script>${LISTENER}</script>`;
}
