import * as words from '#words';
import type { Heading } from '../check/headings.ts';

interface Section {
  readonly heading: Heading;
  readonly parts: Heading[];
}

/** Another page of the lesson: the address of its folder from this page's, and its headings. */
export interface Chapter {
  readonly address: string;
  readonly headings: readonly Heading[];
}

export interface Around {
  /** Headings of the short route. */
  readonly route: ReadonlySet<Heading>;
  /** How long the page takes to read. */
  readonly minutes: number;
  readonly chapters: readonly Chapter[];
}

const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ol>\n${items.join('')}</ol>\n`);

/** A link to a heading, by its words, on this page or at an address. A link within the heading would be a link within a link here. */
export const headingLink = ({ id, text }: Heading, attributes = '', address = ''): string =>
  `<a href="${address}#${id}"${attributes}>${text.replace(/<\/?a\b[^>]*>/g, '')}</a>`;

/** Another page by its title, and under it its sections. */
function chapter({ address, headings }: Chapter): string {
  const link = (heading: Heading): string => headingLink(heading, '', address);
  const title = headings.find(({ depth }) => depth === 1);
  const sections = headings.filter(({ depth }) => depth === 2).map((heading) => `<li>${link(heading)}</li>\n`);
  return title ? `<p>${link(title)}</p>\n${list(sections)}` : '';
}

/** The contents list: each section, and under it its parts, those of the short route marked; then the other pages. */
export function contents(headings: readonly Heading[], { route, minutes, chapters }: Around): string {
  const sections: Section[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ heading, parts: [] });
    if (heading.depth === 3) sections.at(-1)?.parts.push(heading);
  }
  const link = (heading: Heading): string =>
    `${headingLink(heading)}${route.has(heading) ? `<small>${words.shortRoute}</small>` : ''}`;
  const item = ({ heading, parts }: Section): string =>
    `<li>${link(heading)}${list(parts.map((part) => `<li>${link(part)}</li>\n`))}</li>\n`;
  const own = `<p>${words.readingTime(minutes)}</p>\n${list(sections.map(item))}`;
  return `<nav aria-label="${words.contentsName}">\n${own}${chapters.map(chapter).join('')}</nav>\n`;
}
