/* A figure for another page: its address alone, and the code of a frame around it. */
import { pairs, queryOf } from '../address/query.ts';

/** The address that shows one figure alone, out of a link that shows it in the lesson. */
export function embedAddress(href: string, figure: string): string {
  const { search } = new URL(href);
  const own = pairs(search).filter(([key]) => ['engine', 'v'].includes(key) || key.startsWith(`${figure}.`));
  return `${href.replace(/[?#][^]*/, '')}${queryOf([['embed', figure], ...own])}`;
}

const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** What a figure alone says of its height to the page around it, as the property of a message. */
export const HEIGHT = 'toyWidgetHeight';

/** Makes each frame as high as the figure in it says. It runs in the page of whoever pastes it. */
const LISTENER = `addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source && data?.${HEIGHT} > 0) frame.height = data.${HEIGHT};
});`;

/** The code of a frame as wide as its place, `height` pixels high until the figure has said its own height. */
export function frameCode(address: string, title: string, height: number): string {
  const size = `width="100%" height="${height}" style="border: 0"`;
  const frame = `<iframe src=${quoted(address)} title=${quoted(title)} ${size} loading="lazy" allow="clipboard-write"></iframe>`;
  return `${frame}\n<script>\n${LISTENER}\n</script>`;
}
