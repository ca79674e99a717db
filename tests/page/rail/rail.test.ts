// @vitest-environment jsdom
/* The list in the margin and the one in the bar, as the reader goes. */
import { beforeEach, expect, test, vi } from 'vitest';
import { bindRail } from '../../../src/page/rail/rail.ts';

const tops: Record<string, number> = {};
const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
const current = (list: string): string[] => all(`${list} [aria-current="location"]`).map((one) => one.textContent);
const tallied = (list: string): string[] => all(`${list} .tally`).map((one) => one.parentElement!.textContent);

/** The reader scrolls until the headings stand so. */
function scroll(to: Record<string, number>): void {
  Object.assign(tops, to);
  dispatchEvent(new Event('scroll'));
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => {
    call();
    return 0;
  });
  document.body.innerHTML = `<nav class="contents"><p>About 5 minutes.</p><ol><li><a href="#a">A</a></li>
    <li><a href="#b">B</a><ol><li><a href="#c">C</a></li></ol></li></ol></nav>
    <main><h2 id="a"></h2><div class="question" id="q"></div><div class="question" id="r"></div>
    <h2 id="b"></h2><h3 id="c"></h3></main>`;
  for (const heading of all('main :is(h2, h3)'))
    heading.getBoundingClientRect = () => ({ top: tops[heading.id] }) as DOMRect;
  Object.assign(tops, { a: 900, b: 1900, c: 2900 });
});

test('the part being read is marked in both lists, and its section unfolds', () => {
  bindRail(document.querySelector('.contents')!);
  expect([current('.contents'), current('.rail')]).toEqual([[], []]);
  scroll({ a: -500, b: 100 });
  expect([current('.contents'), current('.rail')]).toEqual([['B'], ['B']]);
  scroll({ b: -500, c: 100 });
  expect([current('.contents'), current('.rail')]).toEqual([['C'], ['C']]);
  expect(all('.rail .here > a').map((one) => one.textContent)).toEqual(['B']);
});

test('answers are counted by section, those of earlier visits and those that come', () => {
  localStorage.setItem('/ answer.q', 'five');
  bindRail(document.querySelector('.contents')!);
  expect([tallied('.contents'), tallied('.rail')]).toEqual([['A1 of 2 answered'], ['A1 of 2 answered']]);
  localStorage.setItem('/ answer.r', 'two');
  all('#r')[0].dispatchEvent(new Event('answer', { bubbles: true }));
  expect(tallied('.rail')).toEqual(['A2 of 2 answered']);
  localStorage.clear();
  all('#r')[0].dispatchEvent(new Event('answer', { bubbles: true }));
  expect(tallied('.rail')).toEqual([]);
});

test('how much is read is said in both', () => {
  bindRail(document.querySelector('.contents')!);
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2 * innerHeight);
  vi.stubGlobal('scrollY', innerHeight / 2);
  scroll({});
  expect(all('progress').map((bar) => (bar as HTMLProgressElement).value)).toEqual([0.5, 0.5]);
});
