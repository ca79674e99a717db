// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageLink } from '../../../src/page/address/address.ts';
import type { Link } from '../../../src/page/address/address.ts';

/** Each test has a page of its own: nothing that an earlier one hears may answer. */
const heard: Parameters<typeof window.addEventListener>[] = [];

beforeEach(() => {
  const listen = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((...all: Parameters<typeof listen>) => {
    heard.push(all);
    listen(...all);
  });
  history.replaceState(null, '', '/lesson?engine=cpu#pentagon');
});
afterEach(() => {
  for (const [name, listener] of heard.splice(0)) window.removeEventListener(name, listener);
  vi.useRealTimers();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

const base = { seed: 0 };

describe('the page’s address', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  test('follows a drag at once and at its end, and the history stays as long as it is', () => {
    const before = history.length;
    const link = pageLink(['pentagon']);
    const replace = vi.spyOn(history, 'replaceState');
    for (let seed = 1; seed <= 50; seed++) link.write('pentagon', { seed }, base);
    expect([link.query, location.search]).toEqual(['?engine=cpu&pentagon.seed=50', '?engine=cpu&pentagon.seed=1']);
    vi.advanceTimersByTime(1000);
    expect([location.search, location.hash]).toEqual(['?engine=cpu&pentagon.seed=50', '#pentagon']);
    expect([replace.mock.calls.length, history.length]).toEqual([2, before]);
    link.write('pentagon', base, base);
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe('?engine=cpu');
  });

  test('never changes oftener than browsers allow, however long the drag', () => {
    const replace = vi.spyOn(history, 'replaceState').mockClear();
    const link = pageLink(['pentagon']);
    for (let seed = 1; seed <= 3000; seed++) {
      link.write('pentagon', { seed }, base);
      vi.advanceTimersByTime(10);
    }
    expect(replace.mock.calls.length).toBeGreaterThan(50);
    expect(replace.mock.calls.length).toBeLessThan(100);
  });

  test('has the last change too where the page is left right after it', () => {
    const link = pageLink(['pentagon']);
    for (const seed of [1, 2]) link.write('pentagon', { seed }, base);
    dispatchEvent(new Event('pagehide'));
    expect(location.search).toBe('?engine=cpu&pentagon.seed=2');
  });

  test('is kept for a reload that has begun before the last change was written', () => {
    const link = pageLink(['pentagon']);
    for (const seed of [1, 2]) link.write('pentagon', { seed }, base);
    vi.advanceTimersByTime(1000);
    dispatchEvent(new Event('pagehide'));
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'reload' } as PerformanceNavigationTiming]);
    history.replaceState(null, '', '/lesson?engine=cpu&pentagon.seed=1'); // as it was when the reload began
    expect(pageLink(['pentagon']).query).toBe('?engine=cpu&pentagon.seed=2');
  });

  test('is given at an anchor with what is about to be written', () => {
    const link = pageLink(['pentagon']);
    link.write('pentagon', { seed: 4 }, base);
    expect(link.href('pentagon')).toBe(`${location.origin}/lesson?engine=cpu&pentagon.seed=4&v=1#pentagon`);
    link.replace('?v=1&embed=pentagon&pentagon.ask=a%20b,');
    expect(link.href('the-trick')).toBe(`${location.origin}/lesson?pentagon.ask=a%20b,&v=1#the-trick`);
    expect(link.href('pentagon', '')).toBe(`${location.origin}/lesson?v=1#pentagon`);
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe('?v=1&embed=pentagon&pentagon.ask=a%20b,');
  });
});

describe('an address that allows no change', () => {
  test.each(['SecurityError', 'DataCloneError'])('stands in nobody’s way: %s', (name) => {
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    const link = pageLink(['pentagon']);
    link.write('pentagon', { seed: 4 }, base);
    link.step('pentagon', () => link.write('pentagon', { seed: 5 }, base));
    expect(link.query).toBe('?engine=cpu&pentagon.seed=5');
    expect(link.href('pentagon')).toContain('pentagon.seed=5');
  });

  test('a path with doubled slashes is an address like others', () => {
    history.replaceState(null, '', `${location.origin}//a//b/?engine=cpu`);
    const link = pageLink(['pentagon']);
    link.write('pentagon', { seed: 4 }, base);
    expect(location.href).toBe(`${location.origin}//a//b/?engine=cpu&pentagon.seed=4`);
    link.write('pentagon', base, base);
    expect(link.href('pentagon')).toBe(`${location.origin}//a//b/?engine=cpu&v=1#pentagon`);
  });
});

describe('steps in the history', () => {
  let link: Link;
  const turned = vi.fn();
  const go = async (by: number): Promise<void> => {
    const there = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.go(by);
    await there;
  };
  const set = (seed: number): void => link.write('pentagon', { seed }, base);
  const phrase = (seed: number): void => link.step('pentagon', () => set(seed));
  /** A link to a place of the page. */
  const place = async (hash: string): Promise<void> => {
    const there = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await there;
  };
  const seed = (query = location.search): string => /seed=(\d+)/.exec(query)?.[1] ?? '0';

  beforeEach(() => {
    turned.mockClear();
    link = pageLink(['pentagon']);
    link.listen(turned);
  });

  test('back through places undoes no change, and the address says what is shown', async () => {
    await place('the-trick');
    set(3);
    await go(-1);
    expect([location.hash, seed(), seed(link.query)]).toEqual(['#pentagon', '3', '3']);
    expect(turned).not.toHaveBeenCalled();
    await go(1);
    expect([location.hash, seed()]).toEqual(['#the-trick', '3']);
  });

  test('one step back undoes a phrase, and one forth does it again', async () => {
    set(1);
    const entries = history.length;
    phrase(2);
    expect([history.length, location.hash, seed()]).toEqual([entries + 1, '#pentagon', '2']);
    await go(-1);
    expect([seed(), seed(link.query), turned.mock.calls.length]).toEqual(['1', '1', 1]);
    await go(1);
    expect([seed(), seed(link.query), turned.mock.calls.length]).toEqual(['2', '2', 2]);
  });

  test('a phrase that changes nothing is no step', () => {
    set(2);
    const entries = history.length;
    phrase(2);
    expect(history.length).toBe(entries);
  });

  test('what was set after a phrase is there again when the reader comes back to it', async () => {
    phrase(2);
    await place('the-trick');
    set(7);
    await go(-2);
    expect([seed(), seed(link.query)]).toEqual(['0', '0']);
    await go(1);
    expect([location.hash, seed(), seed(link.query)]).toEqual(['#pentagon', '7', '7']);
    await go(1);
    expect([location.hash, seed()]).toEqual(['#the-trick', '7']);
  });

  test('after a reload entries mean what they say', async () => {
    phrase(2);
    for (const [name, listener] of heard.splice(0)) window.removeEventListener(name, listener);
    const again = pageLink(['pentagon']);
    await go(-1);
    expect(seed(again.query)).toBe('0');
  });
});
