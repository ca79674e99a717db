/*
 * Code colours at build time. Shiki's theme of CSS variables names the kind of each token; it becomes a class, so
 * that the style sheet alone decides the colours of both themes and the page needs no inline style.
 */
import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { attributes, escape } from './markup.ts';
import { known } from './source.ts';

const theme = createCssVariablesTheme({ name: 'kinds', variablePrefix: '' });
const highlighter = await createHighlighter({ themes: [theme], langs: ['python', 'typescript', 'bash', 'json'] });

/** Kinds that look like the rest. */
const PLAIN = new Set(['token-punctuation', 'token-parameter', 'token-link', 'token-constant']);

function span(content: string, color = ''): string {
  const kind = /^var\((token-[\w-]+)\)$/.exec(color)?.[1];
  return kind === undefined || PLAIN.has(kind) ? escape(content) : `<span class="${kind}">${escape(content)}</span>`;
}

/** Code can be focused to scroll it, so it has a name. */
const block = (html: string, language: string): string =>
  `<pre${attributes({
    class: 'code',
    tabindex: '0',
    role: 'group',
    'aria-label': `Code${language && ` in ${language}`}`,
    ...(language && { 'data-language': language }),
  })}><code>${html}</code></pre>\n`;

/** Code as a `<pre>` whose tokens have classes such as `token-keyword`. Without a language it stays plain. */
export function code(text: string, language: string): string {
  if (language === '') return block(escape(text), language);
  const languages = highlighter.getLoadedLanguages();
  if (!languages.includes(language))
    throw new Error(`no language or fence is called "${language}" (${known(languages)})`);
  const lines = highlighter.codeToTokensBase(text, { lang: language as 'python', theme });
  const html = lines.map((line) => line.map(({ content, color }) => span(content, color)).join('')).join('\n');
  return block(html, language);
}
