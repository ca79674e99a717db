/* Code as the page has it: plain, with its language named, so that it weighs nothing. page/prose/code-colours.ts paints it. */
import * as words from '#words';
import { attributes, escape } from './markup.ts';
import { known } from '../read/source.ts';

const LANGUAGES = ['python', 'typescript', 'bash', 'json'];

/** Lines as they stand. A reader can focus them to scroll them, so they have a name. */
export const listing = (html: string, name: string): string =>
  `<pre${attributes({ tabindex: '0', role: 'group', 'aria-label': name })}>${html}</pre>\n`;

/** Code as a `<pre>`. Throws where nobody knows its language; it may have none. */
export function code(text: string, language: string): string {
  if (language !== '' && !LANGUAGES.includes(language))
    throw new Error(`no language or fence is called "${language}" (${known(LANGUAGES)})`);
  const about = attributes({ class: language || undefined });
  return listing(`<code${about}>${escape(text)}</code>`, words.codeIn(language));
}

/** A piece of code that is folded away until asked for, under a line that says what it is. */
export const folded = (summary: string, body: string): string =>
  `<details class="cell"><summary>${summary}</summary>\n${body}</details>\n`;
