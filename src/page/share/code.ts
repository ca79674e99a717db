/* A figure for another page: its address alone, and the code of a frame around it. */
import { pairs, queryOf } from '../link.ts';

/** The address that shows one figure alone, out of a link that shows it in the lesson. */
export function embedAddress(href: string, figure: string): string {
  const { origin, pathname, search } = new URL(href);
  const own = pairs(search).filter(([key]) => ['engine', 'v'].includes(key) || key.startsWith(`${figure}.`));
  return `${origin}${pathname}${queryOf([['embed', figure], ...own])}`;
}

const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** The code of a frame as wide as its place and `height` pixels high. */
export function frameCode(address: string, title: string, height: number): string {
  const size = `width="100%" height="${height}" style="border: 0"`;
  return `<iframe src=${quoted(address)} title=${quoted(title)} ${size} loading="lazy" allow="clipboard-write"></iframe>`;
}
