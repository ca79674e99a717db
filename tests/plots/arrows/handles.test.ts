// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handles } from '../../../src/plots/arrows/handles.ts';
import type { HandleData } from '../../../src/plots/arrows/handles.ts';
import { pointHandle, tipHandle } from '../../../src/plots/arrows/plane-handles.ts';
import { REACH } from '../../../src/plots/arrows/plane.ts';

let host: HTMLElement;
const set = vi.fn<(input: number) => void>();
const move = vi.fn<(x: number, y: number) => void>();
const release = vi.fn();
beforeEach(() => {
  host = document.createElement('div');
  host.getBoundingClientRect = () => new DOMRect(0, 0, 200, 200);
  document.body.replaceChildren(host);
  for (const mock of [set, move, release]) mock.mockClear();
});

const tip = (input: number): HandleData =>
  tipHandle({ label: 'Feature 2', column: [0, -1], input, text: input ? input.toFixed(2) : 'off', set });
const ring = (point: number[]): HandleData =>
  pointHandle({ label: 'Hidden point', point, text: 'here', move, release });
function put(...data: HandleData[]): HTMLElement[] {
  handles(host, data);
  const all = [...host.querySelectorAll<HTMLElement>('.handle')];
  for (const one of all) one.setPointerCapture = () => undefined;
  return all;
}

const press = (on: Element, key: string, shiftKey = false): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));

const finger = { pointerType: 'touch', isPrimary: true };
function send(on: Element, type: string, x: number, y: number, about: object = finger): void {
  const { isPrimary, ...init } = { ...finger, ...about };
  const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, ...init });
  on.dispatchEvent(Object.assign(event, { pointerId: 1, isPrimary }));
}

test('a handle says where it is, to eyes and ears, and stays the same one', () => {
  const [one] = put(tip(0.5));
  expect([one.style.left, one.style.top]).toEqual(['50%', '62.5%']);
  const said = ['role', 'aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'];
  expect(said.map((name) => one.getAttribute(name))).toEqual(['slider', 'Feature 2', '0', '1', '0.50', '0.50']);
  expect([one.tabIndex, one.classList.contains('ready')]).toEqual([0, true]);
  expect(put(tip(0))).toEqual([one]);
  expect([one.style.top, one.getAttribute('aria-valuetext'), one.classList.contains('ready')]).toEqual([
    '75%',
    'off',
    false,
  ]);
});

describe('a tip', () => {
  test('is dragged along its arrow, from where it was taken, and never past its ends', () => {
    const [one] = put(tip(0.5));
    send(one, 'pointerdown', 110, 130);
    send(one, 'pointermove', 111, 131); // too little to tell
    expect(set).not.toHaveBeenCalled();
    send(one, 'pointermove', 160, 140); // sideways counts for nothing
    send(one, 'pointermove', 110, 190);
    send(one, 'pointermove', 110, 20);
    send(one, 'pointerup', 110, 20);
    send(one, 'pointermove', 110, 140);
    expect(set.mock.calls).toEqual([[0.7], [1], [0]]);
  });

  test('is taken at its arrow’s end where it is off', () => {
    const [one] = put(tip(0));
    send(one, 'pointerdown', 100, 150);
    send(one, 'pointermove', 100, 140);
    expect(set.mock.calls).toEqual([[0.8]]);
  });

  test('is switched on and off by a click, by Enter and by the space bar', () => {
    for (const input of [0, 0.3]) {
      const [one] = put(tip(input));
      send(one, 'pointerdown', 100, 150);
      send(one, 'pointerup', 101, 150);
      for (const key of ['Enter', ' ']) expect(press(one, key)).toBe(false);
    }
    expect(set.mock.calls.map(([input]) => input)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  test('moves by keys', () => {
    const [one] = put(tip(0.5));
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'])
      expect(press(one, key)).toBe(false);
    press(one, 'ArrowUp', true);
    expect(set.mock.calls.map(([input]) => input)).toEqual([0.55, 0.55, 0.45, 0.45, 0.75, 0.25, 0, 1, 0.75]);
    expect(press(one, 'Tab')).toBe(true);
  });

  test('of a column without length is harmless', () => {
    const [one] = put(tipHandle({ label: 'Feature 0', column: [0, 0], input: 1, text: '1.00', set }));
    send(one, 'pointerdown', 100, 100);
    send(one, 'pointermove', 150, 100);
    expect(set.mock.calls).toEqual([[0]]);
  });
});

describe('the hidden point', () => {
  test('is dragged anywhere in the plane and never out of it', () => {
    const [one] = put(ring([0, 0]));
    send(one, 'pointerdown', 100, 100);
    send(one, 'pointermove', 150, 75);
    send(one, 'pointermove', 500, 100);
    expect(move.mock.calls).toEqual([
      [REACH / 2, REACH / 4],
      [REACH, 0],
    ]);
  });

  test('moves by arrow keys, with shift further, and Escape lets go of it', () => {
    const [one] = put(ring([0.5, 0]));
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) expect(press(one, key)).toBe(false);
    press(one, 'ArrowUp', true);
    expect(move.mock.calls).toEqual([
      [0.45, 0],
      [0.55, 0],
      [0.5, 0.05],
      [0.5, -0.05],
      [0.5, 0.25],
    ]);
    expect(release).not.toHaveBeenCalled();
    press(one, 'Escape');
    expect(release).toHaveBeenCalledOnce();
  });
});

test('only the main button and the first finger take hold, and a gesture that is taken away lets go', () => {
  const [point, one] = put(ring([0, 0]), tip(1));
  for (const about of [{ button: 1 }, { button: 2 }, { ctrlKey: true }, { isPrimary: false }]) {
    send(one, 'pointerdown', 100, 150, about);
    send(one, 'pointermove', 100, 120);
    send(one, 'pointerup', 100, 120);
  }
  send(one, 'pointerdown', 100, 150);
  send(one, 'pointercancel', 100, 150);
  send(one, 'pointerup', 100, 150);
  send(point, 'pointermove', 150, 150);
  expect([set.mock.calls, move.mock.calls]).toEqual([[], []]);
});

test('a drag goes on through the pictures that it causes', () => {
  const [one] = put(tip(1));
  send(one, 'pointerdown', 100, 150);
  send(one, 'pointermove', 100, 140);
  put(tip(0.8));
  send(one, 'pointermove', 100, 125);
  expect(set.mock.calls).toEqual([[0.8], [0.5]]);
});
