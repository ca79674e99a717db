/*
 * Colours of the code in the text: keywords, strings, functions and comments. They are laid over it by the browser, with
 * no element of their own, so that the page's HTML holds nothing but the code. Where a browser cannot, it stays plain.
 */
import './code-colours.css';

/** What is coloured, in the order of the groups below. */
const KINDS = ['comment', 'string', 'keyword', 'function'] as const;

export interface CodeToken {
  readonly kind: (typeof KINDS)[number];
  readonly start: number;
  readonly end: number;
}

const patterns: Readonly<Record<string, RegExp>> = {
  python:
    /(#.*)|([fr]?"""[^]*?"""|[fr]?"(?:\\.|[^"\\\n])*"|[fr]?'(?:\\.|[^'\\\n])*')|\b(and|as|assert|class|def|elif|else|False|for|from|if|import|in|is|lambda|None|not|or|return|True|while|with)\b|\b([A-Za-z_]\w*)(?=\()/g,
  typescript:
    /(\/\/.*|\/\*[^]*?\*\/)|(`[^`]*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\b(as|async|await|const|else|export|for|function|if|import|interface|let|new|of|readonly|return|type|undefined|void|while)\b|\b([A-Za-z_]\w*)(?=\()/g,
};

/** The coloured parts of a text in a language; none where the language is a stranger. */
export function codeTokens(text: string, language: string): CodeToken[] {
  const found = patterns[language] ? [...text.matchAll(patterns[language])] : [];
  return found.map((match) => {
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    return { kind: KINDS[group - 1], start: match.index, end: match.index + match[0].length };
  });
}

/** Colours each listing of code below `root`. */
export function colourCode(root: HTMLElement): void {
  if (!('highlights' in CSS)) return;
  const painted = new Map(KINDS.map((kind) => [kind, new Highlight()]));
  for (const code of root.querySelectorAll('pre > code')) {
    const text = code.firstChild!;
    for (const { kind, start, end } of codeTokens(code.textContent, code.className))
      painted
        .get(kind)!
        .add(new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }));
  }
  for (const [kind, parts] of painted) CSS.highlights.set(`code-${kind}`, parts);
}
