import { expect, test } from 'vitest';
import { sideOf } from '../../../../src/page/figure/unfolding/menus.ts';

test('a menu opens above its button where it fits there', () => {
  expect(sideOf(300, 400, 600)).toEqual({ below: false, room: 400 });
});

test('where it does not, it opens on the side that has more room, and is no higher than that', () => {
  expect(sideOf(300, 200, 250)).toEqual({ below: true, room: 250 });
  expect(sideOf(300, 250, 200)).toEqual({ below: false, room: 250 });
});

test('at the edge of a low window it still shows some entries', () => {
  expect(sideOf(300, 20, 10).room).toBe(72);
});
