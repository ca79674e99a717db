// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { bindSwipes } from '../../../src/page/input/swipe.ts';

const heard = vi.fn();
const slider = (): HTMLInputElement => document.querySelector('input')!;

function pointer(type: string, clientX: number, clientY: number, about: object = {}): void {
  const event = new MouseEvent(type, { clientX, clientY, bubbles: true });
  slider().dispatchEvent(Object.assign(event, { pointerType: 'touch', isPrimary: true, ...about }));
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
