/* `{claim NAME}` in a sentence: the share of a claim, which results.ts fills in before the page is rendered. */
import type { MarkedExtension } from 'marked';

export interface Quote {
  readonly type: 'quote';
  readonly raw: string;
  readonly id: string;
  words?: string;
}

export const quoteExtension: MarkedExtension = {
  extensions: [
    {
      name: 'quote',
      level: 'inline',
      start: (src) => src.indexOf('{claim'),
      tokenizer(src) {
        const match = /^\{claim\s+([^}]*)\}/.exec(src);
        return match ? { type: 'quote', raw: match[0], id: match[1] } : undefined;
      },
      renderer(token) {
        const { words, raw } = token as Quote;
        if (words === undefined) throw new Error(`${raw} cannot stand here`);
        return words;
      },
    },
  ],
};
