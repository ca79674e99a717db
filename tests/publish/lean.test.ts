/* The page in fewer bytes. tests/lesson/content.test.ts compares the whole of it. */
import { expect, test } from 'vitest';
import { lean } from '../../src/publish/lean.ts';

const page = (body: string): string => `<!doctype html>\n<html lang="en">\n<head></head>\n<body>${body}</body></html>`;
const leaned = (body: string): string => /<body>([^]*)<\/body>/.exec(lean(page(body)))![1];

test('quotation marks stay where a value needs them', () => {
  expect(leaned('<a href="#a" class="b c" title="">x</a>')).toBe('<a href=#a class="b c" title>x</a>');
  expect(leaned('<a href="https://a.example/">x</a>')).toBe('<a href="https://a.example/">x</a>');
  expect(leaned('<svg><path d="M0,0" class="a"/></svg>')).toBe('<svg><path d=M0,0 class=a /></svg>');
  expect(leaned('<a title="a > b = c">x</a>')).toBe('<a title="a > b = c">x</a>');
});

test('white space goes beside blocks, and stays between words and in code', () => {
  expect(leaned('\n<p>\nA <b>b</b> <i>c</i>\nd.</p>\n<p>e')).toBe('<p>A <b>b</b> <i>c</i>\nd.<p>e');
  expect(leaned('<pre class="a">\n b\n\n</pre>\n<p>c')).toBe('<pre class="a">\n b\n\n</pre><p>c');
});

test('end tags stay where what follows would come into the element', () => {
  expect(leaned('<div><p>a</p>b</div>')).toBe('<div><p>a</p>b</div>');
  expect(leaned('<ul>\n<li>a</li>\n<li>b</li>\n</ul>')).toBe('<ul><li>a<li>b</ul>');
  expect(leaned('<a><p>a</p></a>')).toBe('<a><p>a</p></a>');
});
