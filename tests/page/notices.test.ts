// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { notice } from '../../src/page/notices.ts';

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
