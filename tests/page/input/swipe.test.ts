// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { bindSwipes } from '../../../src/page/input/swipe.ts';

const heard = vi.fn();
const slider = (): HTMLInputElement => document.querySelector('input')!;

function pointer(type: string, clientX: number, clientY: number, about: object = {}, on: Element = slider()): void {
  const event = new MouseEvent(type, { clientX, clientY, bubbles: true });
  on.dispatchEvent(Object.assign(event, { pointerType: 'touch', isPrimary: true, ...about }));
}

/** The browser moves the slider under the finger. */
function moves(value: string): void {
  slider().value = value;
  slider().dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  document.body.innerHTML = '<div><input type="range" max="100" value="50" /></div>';
  heard.mockClear();
  const root = document.querySelector('div')!;
  bindSwipes(root);
  root.addEventListener('input', () => {
    heard(slider().value);
  });
});

test('a touch that becomes a scroll is heard by nobody, and the slider stands where it stood', () => {
  pointer('pointerdown', 10, 10);
  moves('90');
  pointer('pointermove', 12, 40);
  moves('91');
  pointer('pointercancel', 12, 60);
  expect([heard.mock.calls, slider().value]).toEqual([[], '50']);
});

test('one that goes sideways moves the slider from then on', () => {
  pointer('pointerdown', 10, 10);
  moves('55');
  expect(heard).not.toHaveBeenCalled();
  pointer('pointermove', 30, 12);
  moves('60');
  pointer('pointerup', 30, 60);
  expect(heard.mock.calls).toEqual([['55'], ['60']]);
});

test('a tap sets the slider when the finger is lifted; a mouse and a second finger are not held back', () => {
  pointer('pointerdown', 10, 10);
  moves('80');
  pointer('pointerdown', 90, 10, { isPrimary: false });
  pointer('pointerup', 10, 10);
  expect(heard.mock.calls).toEqual([['80']]);
  pointer('pointerdown', 10, 10, { pointerType: 'mouse' });
  moves('20');
  expect(heard.mock.lastCall).toEqual(['20']);
});

test('the ring of a plane hears nothing of a finger until it goes sideways, and then every way', () => {
  const ring = document.querySelector('div')!.appendChild(document.createElement('b'));
  ring.setAttribute('role', 'slider');
  const moved = vi.fn();
  ring.addEventListener('pointermove', ({ clientX, clientY }) => {
    moved(clientX, clientY);
  });
  pointer('pointerdown', 10, 10, {}, ring);
  pointer('pointermove', 12, 40, {}, ring);
  pointer('pointercancel', 12, 60, {}, ring);
  pointer('pointerdown', 10, 10, {}, ring);
  pointer('pointermove', 30, 12, {}, ring);
  pointer('pointermove', 31, 90, {}, ring);
  pointer('pointerup', 31, 90, {}, ring);
  expect(moved.mock.calls).toEqual([
    [30, 12],
    [31, 90],
  ]);
});
