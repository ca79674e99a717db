/*
 * The same page in fewer bytes: without quotation marks, end tags and line breaks that HTML lets a page leave out.
 * Browsers read the same document from it, but for white space beside blocks, which nobody sees. What stands in `<pre>`
 * stays as it is.
 */

const PRE = /(<pre\b[^]*?<\/pre>)/;
const TAG = /(<[^">]*(?:"[^"]*"[^">]*)*>)/;
/** What begins a line of its own: white space beside its tags is not seen. */
const BLOCK =
  /^<\/?(body|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|main|nav|noscript|ol|p|section|summary|table|tbody|td|th|thead|toy-widget|tr|ul)\b/;
/** A value that needs no quotation marks. With a slash at its end it would seem to close the tag. */
const PLAIN = /="([^\s"'`=<>]*[^\s"'`=<>/])"(?=[\s>])/g;

/** End tags by what lets them be left out: the tags that follow. */
const ENDS: readonly RegExp[] = [
  /<\/p>(?=<(?:details|div|dl|figure|h[1-6]|ol|p|pre|section|table|ul)\b|<\/(?:dd|details|div|figcaption|footer|li|section)>)/g,
  /<\/li>(?=<li\b|<\/[ou]l>)/g,
  /<\/dt>(?=<dd\b)/g,
  /<\/dd>(?=<dt\b|<\/(?:dl|div)>)/g,
  /<\/option>(?=<option\b|<\/select>)/g,
  /<\/t[dh]>(?=<t[dh]\b|<\/tr>)/g,
  /<\/tr>(?=<tr\b|<\/t(?:head|body)>)/g,
];

const block = (tag: string | undefined): boolean => tag === undefined || BLOCK.test(tag);

const bare = (tag: string): string => tag.replaceAll('=""', '').replace(/"\/>$/, '" />').replace(PLAIN, '=$1');

/** A text between two tags, without what is not seen of it. */
function tight(text: string, before: string | undefined, after: string | undefined): string {
  const start = block(before) ? text.trimStart() : text;
  return block(after) ? start.trimEnd() : start;
}

function leaner(html: string): string {
  const parts = html.split(TAG); // every second one is a tag
  const joined = parts.map((part, i) => (i % 2 === 1 ? bare(part) : tight(part, parts[i - 1], parts[i + 1]))).join('');
  return ENDS.reduce((html, end) => html.replace(end, ''), joined);
}

/** The body of a page in fewer bytes; its head stays as it is, for others to read. */
export function lean(html: string): string {
  const start = html.indexOf('<body');
  const parts = html.slice(start).split(PRE);
  return html.slice(0, start) + parts.map((part, i) => (i % 2 === 1 ? part : leaner(part))).join('');
}
