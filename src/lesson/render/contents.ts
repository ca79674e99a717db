import * as words from '#words';
import type { Heading } from '../check/headings.ts';

interface Section {
  readonly heading: Heading;
  readonly parts: Heading[];
}

const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ol>\n${items.join('')}</ol>\n`);

/** A link to a heading, by its words. A link within the heading would be a link within a link here. */
export const headingLink = ({ id, text }: Heading, attributes = ''): string =>
  `<a href="#${id}"${attributes}>${text.replace(/<\/?a\b[^>]*>/g, '')}</a>`;

/** The contents list: each section, and under it its parts; those of the short route are marked. */
export function contents(headings: Iterable<Heading>, route: ReadonlySet<Heading>, minutes: number): string {
  const sections: Section[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ heading, parts: [] });
    if (heading.depth === 3) sections.at(-1)?.parts.push(heading);
  }
  const link = (heading: Heading): string =>
    `${headingLink(heading)}${route.has(heading) ? `<small>${words.shortRoute}</small>` : ''}`;
  const item = ({ heading, parts }: Section): string =>
    `<li>${link(heading)}${list(parts.map((part) => `<li>${link(part)}</li>\n`))}</li>\n`;
  return `<nav aria-label="${words.contentsName}">\n<p>${words.readingTime(minutes)}</p>\n${list(sections.map(item))}</nav>\n`;
}
