/*
 * What the page says stands in src/words, so that it can be said in another language. A module of widgets, plots, ui or
 * page that speaks by itself is found by its strings: two words or more, a capitalised one, or any where words are shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Keys of the keyboard, as events name them. */
const KEYS = ['AltGraph', 'Enter', 'Escape'];
/** What takes selectors and media queries. */
const FINDS = /^(select|selectAll|querySelector|querySelectorAll|closest|matches|matchMedia)$/;
/** Attributes that readers see or hear. */
const SHOWN = /^(title|label|placeholder|aria-(label|description|valuetext|roledescription))$/;
/** Texts for machines: scripts in Python, code for other pages. Lists of selectors that a name stands for. */
const CODE = [
  'python/law-lines.ts',
  'python/networks.ts',
  'python/script.ts',
  'python/lists.ts',
  'share/embed-code.ts',
];
const SELECTORS = [
  '.tip, text',
  'button, input, select',
  'input, select, .picks, .handle, .close',
  'textarea, select, [contenteditable], input:not([type="range"], [type="checkbox"])',
];

const nameOf = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';
const textOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : '');

/** What becomes of a string that stands at `part` of this place, or undefined where only the places round it tell. */
function use(place: ts.Node, part: ts.Node): 'shown' | 'hidden' | undefined {
  if (ts.isImportDeclaration(place) || ts.isLiteralTypeNode(place)) return 'hidden';
  if (ts.isNewExpression(place)) return nameOf(place.expression) === 'Error' ? 'hidden' : undefined;
  if (ts.isPropertyAssignment(place)) {
    const name = textOf(place.name) || place.name.getText();
    return part === place.name || name === 'class' ? 'hidden' : SHOWN.test(name) ? 'shown' : undefined;
  }
  if (!ts.isCallExpression(place) || part === place.expression) return undefined;
  const [name, first] = [nameOf(place.expression), textOf(place.arguments[0])];
  if (FINDS.test(name) || (name === 'attr' && first === 'class')) return 'hidden';
  if (/^(attr|setAttribute)$/.test(name)) return SHOWN.test(first) && part !== place.arguments[0] ? 'shown' : undefined;
  return name === 'text' ? 'shown' : undefined;
}

/** What a string becomes: the innermost place that tells. */
function useOf(node: ts.Node): 'shown' | 'hidden' | undefined {
  for (let part = node; !ts.isSourceFile(part); part = part.parent) {
    const found = use(part.parent, part);
    if (found || ts.isFunctionLike(part.parent)) return found;
  }
  return undefined;
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

/** The strings of a module that readers may meet. */
function spoken(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    node.forEachChild(visit);
    if (!isText(node) || KEYS.includes(node.text) || SELECTORS.includes(node.text)) return;
    const words = /[a-z]{2,}[,;:]? +[a-z]{2,}/i.test(node.text) || /^\s*[A-Z][a-z]{2,}/.test(node.text);
    const at = useOf(node);
    if ((words && at !== 'hidden') || (at === 'shown' && /[a-z]{3}/i.test(node.text))) found.push(node.text);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022, true));
  return found;
}

test.each(['widgets', 'plots', 'ui', 'page'])('no module of %s has English of its own', (folder) => {
  const paths = readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !CODE.includes(path));
  expect(paths.length).toBeGreaterThan(3);
  const wrong = paths.flatMap((path) =>
    spoken(readFileSync(`src/${folder}/${path}`, 'utf8')).map((text) => `src/${folder}/${path}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test('what a module says by itself is found, and what nobody reads is not', () => {
  const says = [
    ...["svg.append('text').text('inputs')", "axis.attr('aria-label', 'loss')", "element('p', { title: 'bias' })"],
    ...["const told = 'Dismiss';", 'const told = `at step ${step} of`;', "said(late ? 'still loading' : undefined);"],
  ];
  expect(says.map((code) => spoken(code).length)).toEqual(says.map(() => 1));
  const quiet = [
    ...[
      "import { a } from './some where.ts';",
      "host.querySelector('button, input')",
      "g.attr('class', 'arrows small')",
    ],
    ...["element('p', { class: 'figure sheet' })", "throw new Error('no clipboard');", "if (key === 'Enter') go();"],
    ...["svg.attr('aria-label', words.loss)", "const id = 'sparsity';", 'text(`${words.step} ${step}`)'],
  ];
  expect(quiet.flatMap(spoken)).toEqual([]);
});
