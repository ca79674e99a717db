// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindQuestions } from '../../../src/page/prose/questions.ts';

const HINT = 'Choose an answer.';
const option = (answer: string, verdict: string): string =>
  `<details class="option" data-answer="${answer.toLowerCase()}"><summary>${answer}</summary><p class="verdict">${verdict}</p><p>why</p></details>`;
const page = `<div class="question" id="q">${option('Two', 'Not quite.')}${option('Five', 'Right.')}
  <div class="answer"><p role="status">${HINT}</p></div></div>`;

const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const summaries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('summary')];
const said = (): string => find('[role="status"]').textContent;
const chosen = (): string[] =>
  [...document.querySelectorAll('[data-chosen] summary')].map((summary) => summary.textContent);

/** The page as after a reload. */
function load(): void {
  document.body.innerHTML = page;
  bindQuestions(document.body);
}

beforeEach(load);
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('a question that nobody has answered says what to do, and has nothing to clear', () => {
  expect(said()).toBe(HINT);
  expect(find('button').hidden).toBe(true);
});

test('an answer is marked, judged at once, and kept; another takes its place', () => {
  summaries()[0].click();
  expect([chosen(), said()]).toEqual([['Two'], 'Not quite. Kept on this device only.']);
  summaries()[1].click();
  expect([chosen(), said()]).toEqual([['Five'], 'Right. Kept on this device only.']);
  expect(localStorage.getItem('/ answer.q')).toBe('five');
});

test('after a reload the kept answer is marked, and stays folded', () => {
  summaries()[1].click();
  load();
  expect([chosen(), said()]).toEqual([['Five'], 'Right. Kept on this device only.']);
  expect(document.querySelector('details[open]')).toBeNull();
});

test('an answer given under a browser’s translation is known again without it', () => {
  for (const [i, words] of ['Zwei', 'Fünf'].entries()) summaries()[i].textContent = words;
  summaries()[1].click();
  load();
  expect(chosen()).toEqual(['Five']);
});

test('clearing forgets the answer, here and after a reload, folds it, and leaves the keyboard in the question', () => {
  summaries()[0].click();
  find('button').click();
  expect([chosen(), said(), find('button').hidden]).toEqual([[], HINT, true]);
  expect(document.querySelector('details[open]')).toBeNull();
  expect(document.activeElement).toBe(summaries()[0]);
  load();
  expect([chosen(), said()]).toEqual([[], HINT]);
});

test.each(['', '1', '{"a":', 'Five', '<b>five</b>'])(
  'junk where the answer was kept, %j, can be seen and cleared',
  (junk) => {
    localStorage.setItem('/ answer.q', junk);
    load();
    expect([chosen(), said()]).toEqual([[], 'The answer kept from before is not one of these.']);
    find('button').click();
    expect([said(), localStorage.getItem('/ answer.q')]).toEqual([HINT, null]);
  },
);

test('with storage closed to the page a question still answers, and says that it keeps nothing', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  load();
  expect(said()).toBe(HINT);
  summaries()[1].click();
  expect([chosen(), said()]).toEqual([['Five'], 'Right. This browser does not keep answers for this page.']);
  find('button').click();
  expect(said()).toBe(HINT);
});

test('an answer unfolded by anyone but the reader is not chosen', () => {
  find<HTMLDetailsElement>('details').open = true;
  find('.verdict').click();
  expect([chosen(), said()]).toEqual([[], HINT]);
});

test('questions keep their answers apart', () => {
  document.body.innerHTML = page + page.replace('id="q"', 'id="r"');
  bindQuestions(document.body);
  summaries()[3].click();
  expect(find('#q [role="status"]').textContent).toBe(HINT);
  expect([localStorage.getItem('/ answer.q'), localStorage.getItem('/ answer.r')]).toEqual([null, 'five']);
});
