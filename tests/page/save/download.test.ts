// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { download } from '../../../src/page/save/download.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a download hands the text over under its name, and lets go of it later', () => {
  const made = vi.fn((_: Blob) => 'blob:1');
  const freed = vi.fn();
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: freed });
  const clicked: [string, string][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push([this.download, this.href]);
  });
  download('pentagon.json', 'application/json', '{}');
  expect(clicked).toEqual([['pentagon.json', 'blob:1']]);
  expect([made.mock.calls[0][0].type, made.mock.calls[0][0].size]).toEqual(['application/json', 2]);
  expect(freed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(freed.mock.calls).toEqual([['blob:1']]);
});
