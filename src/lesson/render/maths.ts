/*
 * `$…$` in a line and `$$…$$` as a paragraph of its own become MathML, which browsers draw without a script. What is
 * maths and what is money is decided by Pandoc's rule: no space inside the dollars, no digit after the second.
 */
import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked';
import temml from 'temml';

export interface Maths {
  readonly type: 'maths' | 'displayMaths';
  readonly raw: string;
  readonly text: string;
}

/** Temml's inline styles that the style sheet says instead (`.tml-display`, `.tml-left`, `.tml-right`, `.wbk-acc`). */
const restated = / style="(?:display:block math;|padding-left:0em;padding-right:0em;|math-depth:0;)"/g;

/** A formula in TeX as MathML. Throws where Temml cannot read it, or needs an inline style, which a strict policy forbids. */
export function maths(tex: string, display: boolean): string {
  const mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true }).replace(restated, '');
  const style = / style="([^"]*)"/.exec(mathml);
  if (style) throw new Error(`the formula ${tex} needs the inline style "${style[1]}": write it another way`);
  return mathml;
}

const inline: TokenizerAndRendererExtension = {
  name: 'maths',
  level: 'inline',
  start: (src) => src.indexOf('$'),
  tokenizer(src) {
    const match = /^\$(?![\s$])((?:\\[^]|[^$\\`])+?)(?<!\s)\$(?!\d)/.exec(src);
    return match ? { type: 'maths', raw: match[0], text: match[1] } : undefined;
  },
  renderer: ({ text }) => maths(text as string, false),
};

const display: TokenizerAndRendererExtension = {
  name: 'displayMaths',
  level: 'block',
  start: (src) => src.indexOf('\n$$'),
  tokenizer(src) {
    const match = /^\$\$([^$]+)\$\$[ \t]*(?:\n+|$)/.exec(src);
    return match ? { type: 'displayMaths', raw: match[0], text: match[1].trim() } : undefined;
  },
  renderer: ({ text }) => `${maths(text as string, true)}\n`,
};

export const mathsExtension: MarkedExtension = { extensions: [inline, display] };
