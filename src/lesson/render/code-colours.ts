/*
 * Code colours at build time. Shiki's theme of CSS variables names the kind of each token; the style sheet alone decides
 * the colours of both themes. There are many tokens, and elements of one letter in place of spans with classes make the
 * page's HTML more than a kilobyte lighter.
 */
import * as words from '#words';
import { createCssVariablesTheme, createHighlighter, type ThemedToken } from 'shiki';
import { attributes, escape } from './markup.ts';
import { known } from '../read/source.ts';

const theme = createCssVariablesTheme({ name: 'kinds', variablePrefix: '' });
const highlighter = await createHighlighter({ themes: [theme], langs: ['python', 'typescript', 'bash', 'json'] });

/** The elements of kinds with a look of their own. */
const ELEMENTS = new Map([
  ['var(token-keyword)', 'b'],
  ['var(token-string)', 'u'],
  ['var(token-string-expression)', 'u'],
  ['var(token-function)', 'var'],
  ['var(token-comment)', 'i'],
]);

/** The tokens of a line as HTML; two neighbours of one kind share a tag. */
function line(tokens: readonly ThemedToken[]): string {
  const html = tokens.map(({ content, color = '' }) => {
    const name = ELEMENTS.get(color);
    return name === undefined ? escape(content) : `<${name}>${escape(content)}</${name}>`;
  });
  return html.join('').replace(/<\/(\w+)>(\s*)<\1>/g, '$2');
}

/** Lines as they stand. A reader can focus them to scroll them, so they have a name. */
export const listing = (html: string, name: string): string =>
  `<pre${attributes({ tabindex: '0', role: 'group', 'aria-label': name })}>${html}</pre>\n`;

/** Code as a `<pre>` with its keywords, strings, functions and comments marked. Without a language it stays plain. */
export function code(text: string, language: string): string {
  const languages = highlighter.getLoadedLanguages();
  if (language !== '' && !languages.includes(language))
    throw new Error(`no language or fence is called "${language}" (${known(languages)})`);
  const lines = language === '' ? undefined : highlighter.codeToTokensBase(text, { lang: language as 'python', theme });
  return listing(`<code>${lines?.map(line).join('\n') ?? escape(text)}</code>`, words.codeIn(language));
}
