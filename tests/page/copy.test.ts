// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { copy } from '../../src/page/copy.ts';

test('a link that the clipboard does not take stands beside its button, once, to be copied by hand', async () => {
  document.body.innerHTML = '<button>Copy link</button>';
  const button = document.querySelector('button')!;
  for (const link of ['https://x.org/#a', 'https://x.org/#b']) {
    copy(link, button);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const lines = [...document.querySelectorAll('input')];
  expect(lines.map(({ value }) => value)).toEqual(['https://x.org/#b']);
  expect(document.activeElement).toBe(lines[0]);
  expect([lines[0].selectionStart, lines[0].selectionEnd]).toEqual([0, lines[0].value.length]);
});
