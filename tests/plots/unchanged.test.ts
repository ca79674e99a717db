// @vitest-environment jsdom
import { select } from 'd3';
import { beforeEach, expect, test } from 'vitest';
import '../../src/plots/unchanged.ts';

let svg: SVGSVGElement;
/** What has been changed since the last look. */
let changes: () => string[];

beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.innerHTML = '<g x="1"><text>a</text></g><g x="2"><text>b</text></g>';
  const observer = new MutationObserver(() => undefined);
  observer.observe(svg, { subtree: true, attributes: true, childList: true });
  changes = () => observer.takeRecords().map(({ type, attributeName }) => attributeName ?? type);
});

const groups = () => select(svg).selectAll<SVGGElement, number>('g').data([1, 5]);

test('an attribute is set where it differs, and nowhere else', () => {
  groups().attr('x', (x) => x);
  expect([...svg.children].map((group) => group.getAttribute('x'))).toEqual(['1', '5']);
  expect(changes()).toEqual(['x']);
  groups().attr('x', 5).attr('viewBox', '0 0 1 1');
  expect(changes()).toEqual(['x', 'viewBox', 'viewBox']);
});

test('an attribute that is null goes', () => {
  groups().attr('x', (x) => (x === 5 ? null : x));
  expect(svg.innerHTML).toBe('<g x="1"><text>a</text></g><g><text>b</text></g>');
});

test('a text is set where it differs, and nowhere else', () => {
  const texts = groups().select('text');
  texts.text((x) => (x === 1 ? 'a' : x));
  expect(svg.textContent).toBe('a5');
  expect(changes()).toEqual(['childList']);
  texts.text('');
  expect(svg.textContent).toBe('');
});

test('attributes and texts are read as before', () => {
  expect(groups().attr('x')).toBe('1');
  expect(groups().select('text').text()).toBe('a');
});
