// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepUnsaved, takeUnsaved } from '../../../src/page/address/unsaved.ts';

const arrive = (type: NavigationTimingType): unknown =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as PerformanceNavigationTiming]);

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

test('a reload gets what was kept, once', () => {
  arrive('reload');
  keepUnsaved('?pentagon.seed=7');
  expect([takeUnsaved(), takeUnsaved()]).toEqual(['?pentagon.seed=7', undefined]);
  keepUnsaved('');
  expect(takeUnsaved()).toBe('');
});

test('any other visit does not, and what was kept is gone with it', () => {
  for (const type of ['navigate', 'back_forward'] as const) {
    arrive(type);
    keepUnsaved('?pentagon.seed=7');
    expect(takeUnsaved()).toBeUndefined();
  }
  arrive('reload');
  expect(takeUnsaved()).toBeUndefined();
});

test('what cannot be a query is left alone', () => {
  arrive('reload');
  for (const junk of ['/elsewhere', 'javascript:0', ' ?a=1']) {
    sessionStorage.setItem('/ unsaved', junk);
    expect(takeUnsaved()).toBeUndefined();
  }
});

test('storage that is closed to pages stops nothing', () => {
  arrive('reload');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('closed');
  });
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('closed');
  });
  keepUnsaved('?a=1');
  expect(takeUnsaved()).toBeUndefined();
});
