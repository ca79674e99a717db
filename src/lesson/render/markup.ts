const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML, in content or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);

/** Attributes as they stand in a tag, with a space before each; undefined ones are left out. */
export const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`))
    .join('');

/** HTML on one line without its tags; entities stay. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Escaped text with the apostrophes and quotation marks of print in place of a typewriter's. */
export const printed = (html: string): string =>
  html
    .replace(/(^|[\s(])&quot;/g, '$1“')
    .replaceAll('&quot;', '”')
    .replaceAll('&#39;', '’');
