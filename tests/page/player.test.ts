import { beforeEach, describe, expect, test } from 'vitest';
import { PACES, player } from '../../src/page/player.ts';
import type { Player } from '../../src/page/player.ts';

/** Frames of a whole recording: with it, playing at `watch` takes 10 ms for a frame. */
const TOTAL = PACES.watch / 10;

let head: Player;
beforeEach(() => {
  head = player();
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
  test('from the end begins at the start and moves on with time', () => {
    head.at(TOTAL, TOTAL, 0);
    head.play(TOTAL);
    expect([1000, 1010, 1055, 2000].map((now) => head.at(TOTAL, TOTAL, now))).toEqual([0, 1, 5, 100]);
    expect(head.mode).toBe('play');
  });

  test('goes through a whole recording in the time of its pace', () => {
    for (const pace of ['watch', 'fast'] as const) {
      head.pace = pace;
      head.hold(0);
      head.play(TOTAL);
      head.at(TOTAL, TOTAL, 500);
      expect(head.at(TOTAL, TOTAL, 500 + PACES[pace] / 2)).toBe(TOTAL / 2);
      expect(head.mode).toBe('play');
      expect(head.at(TOTAL, TOTAL, 500 + PACES[pace])).toBe(TOTAL - 1);
      expect(head.mode).toBe('follow');
    }
  });

  test('may change its pace on the way', () => {
    head.play(0);
    head.at(TOTAL, TOTAL, 0);
    expect(head.at(TOTAL, TOTAL, 100)).toBe(10);
    head.pace = 'fast';
    expect(head.at(TOTAL, TOTAL, 200)).toBe(10 + 40);
  });

  test('goes on from where it was held', () => {
    head.hold(30);
    head.play(TOTAL);
    head.at(TOTAL, TOTAL, 0);
    expect(head.at(TOTAL, TOTAL, 100)).toBe(40);
  });

  test('does not jump over the time while it was held', () => {
    head.play(TOTAL);
    head.at(TOTAL, TOTAL, 0);
    head.hold(head.at(TOTAL, TOTAL, 100));
    head.play(TOTAL);
    expect([5000, 5010].map((now) => head.at(TOTAL, TOTAL, now))).toEqual([10, 11]);
  });

  test('waits at the newest frame of an unfinished recording and goes on with it', () => {
    head.play(0);
    head.at(0, TOTAL, 0);
    expect(head.at(0, TOTAL, 50)).toBe(0);
    expect(head.at(5, TOTAL, 1000)).toBe(4);
    expect(head.mode).toBe('play');
    expect(head.at(TOTAL, TOTAL, 1010)).toBe(5);
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
