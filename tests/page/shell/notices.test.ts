// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { notice } from '../../../src/page/shell/notices.ts';

test('notices stand in order, as text, each with a button that puts away its own', () => {
  const host = document.createElement('div');
  notice(host, 'ignored: pentagon.sparsity=<b>2</b>');
  notice(host, 'another');
  expect([...host.children].map((one) => one.firstChild!.textContent)).toEqual([
    'ignored: pentagon.sparsity=<b>2</b>',
    'another',
  ]);
  expect(host.querySelector('b')).toBeNull();
  const [first] = host.querySelectorAll('button');
  expect(first.getAttribute('aria-label')).toMatch(/dismiss/i);
  first.click();
  expect([...host.children].map((one) => one.firstChild!.textContent)).toEqual(['another']);
});

test('after one is closed the keyboard goes on with the next, and then with the lesson', () => {
  const host = document.createElement('div');
  const lesson = document.createElement('main');
  [lesson.id, lesson.tabIndex] = ['lesson', -1];
  document.body.replaceChildren(host, lesson);
  for (const text of ['one', 'two']) notice(host, text);
  host.querySelector('button')!.click();
  expect(document.activeElement).toBe(host.querySelector('button'));
  host.querySelector('button')!.click();
  expect(document.activeElement).toBe(lesson);
});
