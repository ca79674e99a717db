import { beforeEach, describe, expect, test } from 'vitest';
import { PACES, Player } from '../../../src/page/playback/player.ts';

/** Frames of a whole recording: with it, playing at `watch` takes 10 ms for a frame. */
const TOTAL = PACES.watch / 10;

let head: Player;
beforeEach(() => {
  head = new Player();
});

describe('following', () => {
  test('shows the newest frame, and the first before there is any', () => {
    expect([0, 1, 2, 7, TOTAL].map((count) => head.at(count, TOTAL, 0))).toEqual([0, 0, 1, 6, TOTAL - 1]);
    expect(head.mode).toBe('follow');
  });

  test('goes back to the start with a new recording', () => {
    head.at(TOTAL, TOTAL, 0);
    expect(head.at(2, TOTAL, 5)).toBe(1);
  });
});

describe('playing', () => {
  const all = (...times: number[]): number[] => times.map((now) => head.at(TOTAL, TOTAL, now));

  test('from the end begins at the start and moves on with time, slowly at first', () => {
    head.at(TOTAL, TOTAL, 0);
    head.play(TOTAL);
    const [start, quarter, half, later] = all(1000, 2000, 3000, 4000);
    expect(start).toBe(0);
    expect(quarter).toBeGreaterThan(0);
    expect(half - quarter).toBeGreaterThan(quarter);
    expect(later - half).toBeGreaterThan(half - quarter);
    expect(head.mode).toBe('play');
  });

  test('goes through a whole recording in the time of its pace', () => {
    for (const pace of ['watch', 'fast'] as const) {
      head.pace = pace;
      head.hold(0);
      head.play(TOTAL);
      const [, nearly] = all(500, 500 + PACES[pace] * 0.99);
      expect(nearly).toBeGreaterThan(0.97 * TOTAL);
      expect(nearly).toBeLessThan(TOTAL - 1);
      expect(head.mode).toBe('play');
      expect(all(500 + PACES[pace])).toEqual([TOTAL - 1]);
      expect(head.mode).toBe('follow');
    }
  });

  test('comes to the same place in few looks and in many', () => {
    const many = Array.from({ length: 101 }, (_, i) => i * 10);
    head.hold(0);
    head.play(TOTAL);
    const fine = all(...many).at(-1);
    head.hold(0);
    head.play(TOTAL);
    expect(all(0, 1000).at(-1)).toBe(fine);
  });

  test('moves on faster at the faster pace', () => {
    const [watch, fast] = (['watch', 'fast'] as const).map((pace) => {
      head.pace = pace;
      head.hold(100);
      head.play(TOTAL);
      return all(0, 100)[1] - 100;
    });
    expect(watch).toBeGreaterThan(0);
    expect(fast).toBeGreaterThan(3 * watch);
  });

  test('goes on from where it was held, and does not jump over the time in between', () => {
    head.hold(30);
    head.play(TOTAL);
    expect(all(5000)).toEqual([30]);
    head.hold(head.at(TOTAL, TOTAL, 5100));
    const held = head.at(TOTAL, TOTAL, 6000);
    head.play(TOTAL);
    expect(all(9000)).toEqual([held]);
  });

  test('takes no harm from a clock that jumps, back or ahead', () => {
    head.hold(0);
    head.play(TOTAL);
    expect(all(5000, 4990, 0)).toEqual([0, 0, 0]);
    expect(all(500)[0]).toBeGreaterThan(0);
    expect(all(500, 3_600_500)).toEqual([expect.any(Number), TOTAL - 1]);
    expect(head.mode).toBe('follow');
  });

  test('waits at the newest frame of an unfinished recording and goes on with it', () => {
    head.play(0);
    head.at(0, TOTAL, 0);
    expect(head.at(0, TOTAL, 50)).toBe(0);
    expect(head.at(5, TOTAL, 1000)).toBe(4);
    expect(head.mode).toBe('play');
    expect(head.at(TOTAL, TOTAL, 1100)).toBeGreaterThan(4);
  });
});

describe('in calm', () => {
  beforeEach(() => {
    head = new Player(() => true);
  });
  const times = Array.from({ length: 500 }, (_, i) => i * 10);

  test('a run is shown in ten stills and its end, which are frames of the moving picture', () => {
    const seen = (one: Player): Set<number> => {
      one.hold(0);
      one.play(TOTAL);
      return new Set(times.map((now) => one.at(TOTAL, TOTAL, now)));
    };
    const stills = [...seen(head)];
    expect(stills).toEqual([...Array.from({ length: 10 }, (_, i) => (i * TOTAL) / 10), TOTAL - 1]);
    const moving = seen(new Player());
    expect(moving.size).toBeGreaterThan(5 * stills.length);
    expect(stills.every((index) => moving.has(index))).toBe(true);
  });

  test('a run that is still training is followed from still to still', () => {
    expect([1, 30, 41, 79, TOTAL].map((count) => head.at(count, TOTAL, 0))).toEqual([0, 0, 40, 40, TOTAL - 1]);
  });

  test('the reader steps and scrubs to any frame', () => {
    head.hold(33);
    expect(head.at(TOTAL, TOTAL, 0)).toBe(33);
  });
});

describe('holding', () => {
  test('stays while frames come in and time goes by', () => {
    head.hold(3);
    expect([4, 50, TOTAL].map((count) => head.at(count, TOTAL, count * 100))).toEqual([3, 3, 3]);
    expect(head.mode).toBe('hold');
  });

  test('does not point beyond the frames there are', () => {
    head.hold(30);
    expect(head.at(10, TOTAL, 0)).toBe(9);
    expect(head.at(0, TOTAL, 0)).toBe(0);
  });

  test('ends with following', () => {
    head.hold(3);
    head.follow();
    expect(head.at(50, TOTAL, 0)).toBe(49);
  });
});

describe('a recording that is made anew with more frames', () => {
  test('keeps what is held on its share of the way', () => {
    for (const [at, then] of [
      [0, 0],
      [1, 150],
    ]) {
      head.hold(at);
      head.stretch(2, 151);
      expect([head.index, head.at(151, 151, 0)]).toEqual([then, then]);
    }
  });

  test('leaves what plays where it is', () => {
    head.at(2, 151, 0);
    head.play(2);
    head.at(2, 151, 0);
    head.stretch(2, 151);
    expect(head.at(151, 151, 0)).toBe(0);
  });
});
