import * as words from '#words';
import type { Heading } from '../check/headings.ts';

interface Section {
  readonly heading: Heading;
  readonly parts: Heading[];
}

const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ol>\n${items.join('')}</ol>\n`);

// A link within a heading would be a link within a link here.
const link = ({ id, text }: Heading): string => `<a href="#${id}">${text.replace(/<\/?a\b[^>]*>/g, '')}</a>`;

const item = ({ heading, parts }: Section): string =>
  `<li>${link(heading)}${list(parts.map((part) => `<li>${link(part)}</li>\n`))}</li>\n`;

/** The contents list: each section, and under it its parts. */
export function contents(headings: Iterable<Heading>): string {
  const sections: Section[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ heading, parts: [] });
    if (heading.depth === 3) sections.at(-1)?.parts.push(heading);
  }
  return `<nav aria-label="${words.contentsName}">\n${list(sections.map(item))}</nav>\n`;
}
