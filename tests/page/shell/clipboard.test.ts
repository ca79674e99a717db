// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { copy } from '../../../src/page/shell/clipboard.ts';

beforeEach(() => {
  document.body.innerHTML = '<div id="notices"></div><main id="lesson"></main><button>Copy link</button>';
});

test.each([
  ['denied', { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }],
  ['missing', undefined],
])('where the clipboard is %s the link is shown in the page, to be copied by hand', async (_, clipboard) => {
  vi.stubGlobal('navigator', { clipboard });
  copy('https://x.org/?v=1#pentagon', document.querySelector('button')!);
  const field = await vi.waitUntil(() => document.querySelector<HTMLInputElement>('#notices input'));
  expect([field.value, field.readOnly, document.activeElement]).toEqual(['https://x.org/?v=1#pentagon', true, field]);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  vi.unstubAllGlobals();
});
