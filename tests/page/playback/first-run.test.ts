// @vitest-environment jsdom
/* The first run, shown once as it forms. */
import { expect, test, vi } from 'vitest';
import type { Deck } from '../../../src/page/playback/deck.ts';
import { showForming } from '../../../src/page/playback/first-run.ts';

/** How far the picture is at each of these times, in milliseconds; `act` is called before the last. */
function shares(times: readonly number[], act = (): void => undefined): { way: unknown[]; changed: number } {
  const form = vi.fn<Deck['form']>();
  const changed = vi.fn();
  showForming({ form } as unknown as Deck, changed);
  const [way] = form.mock.lastCall!;
  const seen = times.map((time, i) => {
    if (i === times.length - 1) act();
    return way(time);
  });
  return { way: seen, changed: changed.mock.calls.length };
}

test('goes from the start to the end, slowly at first, and then says no more', () => {
  const { way } = shares([1000, 1300, 1750, 2400, 2500, 2600]);
  expect(way[0]).toBe(0);
  expect(way[1]).toBeLessThan(300 / 1500);
  const told = way.slice(0, 4) as number[];
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(way.slice(4)).toEqual([undefined, undefined]);
});

test.each(['keydown', 'pointerdown', 'touchstart', 'wheel', 'scroll'])('a %s ends it at once', (type) => {
  const { way, changed } = shares([0, 100, 200], () => {
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
  });
  expect([way[1] === undefined, way[2], changed]).toEqual([false, undefined, 1]);
});
