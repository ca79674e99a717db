/*
 * Markdown as the lesson speaks it: CommonMark and tables, and on top maths, code colours, and the lesson's own links
 * (links.ts). Lexing and parsing are called apart, so that each block's place in its file is known.
 */
import * as words from '#words';
import { Marked, Renderer, type MarkedToken, type Token } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import { code } from '../render/listing.ts';
import { dialHtml } from '../render/dial.ts';
import { anchor, picture } from '../check/links.ts';
import { attributes, plain, printed } from '../render/markup.ts';
import { mathsExtension, type Maths } from '../render/maths.ts';
import { quoteExtension, type Quote } from '../claims/quote.ts';
import type { Place, Source } from './source.ts';

/** A paragraph, list, heading, fence … of a file, or a part of one, and where it begins. */
export interface Block {
  readonly token: MarkedToken | Maths | Quote;
  readonly place: Place;
}

const markdown = new Marked(gfmHeadingId(), mathsExtension, quoteExtension, {
  renderer: {
    text(token) {
      const html = Renderer.prototype.text.call(this, token) as string;
      return 'tokens' in token && token.tokens ? html : printed(html);
    },
    code: ({ text, lang = '' }) => code(text, lang),
    link({ href, title, tokens }) {
      const text = this.parser.parseInline(tokens);
      return dialHtml(href, text) ?? `<a${attributes({ ...anchor(href), title: title ?? undefined })}>${text}</a>`;
    },
    image: ({ href, title, text }) =>
      `<img${attributes({ src: picture(href), alt: text, title: title ?? undefined })}>`,
    table(token) {
      const label = words.tableOf(token.header.map((cell) => plain(this.parser.parseInline(cell.tokens))));
      const table = Renderer.prototype.table.call(this, token) as string;
      return `<div class="scroll" tabindex="0" role="region"${attributes({ 'aria-label': label })}>${table}</div>\n`;
    },
  },
});

const lines = (text: string): number => text.split('\n').length - 1;

/** The blocks of a text whose first line is line `first` of its file. */
export function blocks({ path, text }: Source, first = 1): Block[] {
  let line = first;
  return markdown.lexer(text).map((token) => {
    const block = { token: token as Block['token'], place: { path, line } };
    line += lines(token.raw);
    return block;
  });
}

/** Whether a token's parts come after it in a walk; they stand inside it. */
const container = (token: Token): boolean =>
  token.type === 'list' || token.type === 'table' || ('tokens' in token && token.tokens !== undefined);

/** All that stands in a block, itself included, each with the line it begins on. */
export function parts({ token: block, place }: Block): Block[] {
  const found: Block[] = [];
  let cursor = 0;
  void markdown.walkTokens([block], (token) => {
    const start = block.raw.indexOf(token.raw.split('\n', 1)[0], cursor);
    const line = place.line + lines(block.raw.slice(0, Math.max(start, cursor)));
    found.push({ token: token as Block['token'], place: { path: place.path, line } });
    if (start >= 0 && !container(token)) cursor = start + token.raw.length;
  });
  return found;
}

/** Blocks as HTML. */
export const html = (tokens: readonly Token[]): string => markdown.parser([...tokens]);

/** What stands in a paragraph as HTML, without the paragraph around it. */
export const parseInline = (token: Token): string =>
  markdown.Parser.parseInline('tokens' in token ? (token.tokens ?? []) : [], markdown.defaults);

/** The text of one line or paragraph as HTML, without a paragraph around it. */
export const inline = (text: string): string =>
  markdown.Parser.parseInline(markdown.Lexer.lexInline(text, markdown.defaults), markdown.defaults);
