// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { keep, recall } from '../../../src/page/shell/storage.ts';

const at = (path: string): void => history.replaceState(null, '', path);

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  at('/');
});

test('what a page keeps it finds again, whatever its query and file name', () => {
  at('/edition/');
  expect(keep('theme', 'dark')).toBe(true);
  at('/edition/index.html?pentagon.seed=7#pentagon');
  expect(recall('theme')).toBe('dark');
  keep('theme');
  expect(recall('theme')).toBeUndefined();
});

test('two editions on one host, and any other page there, keep theirs apart', () => {
  localStorage.setItem('theme', 'light');
  for (const path of ['/', '/one/', '/two/', '/one/xx/']) {
    at(path);
    for (const kind of ['localStorage', 'sessionStorage'] as const) {
      expect(recall('theme', kind)).toBeUndefined();
      keep('theme', path, kind);
    }
  }
  at('/one/');
  expect([recall('theme'), recall('theme', 'sessionStorage')]).toEqual(['/one/', '/one/']);
  expect(localStorage.getItem('theme')).toBe('light');
});

test('storage that is closed to pages keeps nothing and stops nothing', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect([keep('theme', 'dark'), recall('theme')]).toEqual([false, undefined]);
});

test('no other module of the page touches storage', () => {
  const modules = import.meta.glob<string>('../../../src/**/*.ts', { query: '?raw', import: 'default', eager: true });
  const users = Object.entries(modules).filter(([, text]) => /(window\[|\b(local|session)Storage\s*[.[])/.test(text));
  expect(users.map(([path]) => path)).toEqual(['../../../src/page/shell/storage.ts']);
});
