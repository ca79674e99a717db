// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { handle } from '../../src/plots/handle.ts';
import { plane, REACH } from '../../src/plots/plane.ts';

const model = { features: 3, hidden: 2, weights: Float32Array.of(1, 0, -0.5, 0, 1, 0) };
let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
/** A place in the picture as the point of the plane that it stands for. */
const at = (one: Element, x: string, y: string): number[] =>
  [(parseFloat(one.getAttribute(x)!) / 50 - 1) * REACH, (1 - parseFloat(one.getAttribute(y)!) / 50) * REACH].map((v) =>
    Number((v + 0).toFixed(2)),
  );

test('each feature that is on adds its arrow, scaled by its value, where the one before ended', () => {
  plane(host, { model, inputs: [1, 0.5, 0], point: [1, 0.5] });
  const sums = all('.sum line');
  expect(sums.map((line) => at(line, 'x1', 'y1'))).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(sums.map((line) => at(line, 'x2', 'y2'))).toEqual([
    [1, 0],
    [1, 0.5],
  ]);
  expect(at(host.querySelector('.ring')!, 'cx', 'cy')).toEqual([1, 0.5]);
  expect(all('.sum .tip path').length).toBe(2);
  expect(all('.columns .number').map((one) => one.textContent)).toEqual(['0', '1', '2']);
});

test('a point set by hand has no sum but a line from the origin', () => {
  plane(host, { model, inputs: [1, 1, 1], point: [0.5, 1] });
  expect(host.querySelector('.reach')!.getAttribute('visibility')).toBe('hidden');
  plane(host, { model, inputs: undefined, point: [-1, 1] });
  expect(all('.sum line')).toEqual([]);
  expect(host.querySelector('.reach')!.getAttribute('visibility')).toBeNull();
  expect(all('svg > g').length).toBe(4);
});

test('columns without length have no number, and no place is NaN', () => {
  plane(host, { model: { ...model, weights: new Float32Array(6) }, inputs: [1, 0, 0], point: [0, 0] });
  expect(all('.number').every((one) => one.getAttribute('visibility') === 'hidden')).toBe(true);
  expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
});

/** Where the numbers in sight stand, in a picture so many pixels wide. */
const numbersAt = (width: number): [number, number][] =>
  all('.number')
    .filter((one) => one.getAttribute('visibility') !== 'hidden')
    .map((one) => {
      const [x, y, dx, dy] = ['x', 'y', 'dx', 'dy'].map((name) => parseFloat(one.getAttribute(name)!));
      return [(x / 100) * width + dx, (y / 100) * width + dy];
    });

test.each([
  ['near each other', [1, 0.95, 0.9], [0, 0.05, -0.05], 3],
  ['of one direction', [0.4, 0.5, 1.1], [0.4, 0.5, 1.1], 3],
  ['all on one spot', [0.6, 0.6, 0.6], [0.1, 0.1, 0.1], 3],
  ['of which one has no length', [0.6, 0, 0.6], [0.1, 0, 0.1], 2],
])('numbers of columns %s keep apart at every width', (_, xs, ys, seen) => {
  plane(host, { model: { ...model, weights: Float32Array.of(...xs, ...ys) }, inputs: [0, 0, 0], point: [0, 0] });
  for (const width of [140, 160, 208, 240]) {
    const places = numbersAt(width);
    expect(places.length).toBe(seen);
    const near = places.flatMap(([x, y], i) =>
      places.slice(i + 1).filter(([a, b]) => Math.abs(a - x) < 8 && Math.abs(b - y) < 10),
    );
    expect(near).toEqual([]);
  }
});

const move = vi.fn<(x: number, y: number) => void>();
const release = vi.fn();
function hold(point: number[]): HTMLElement {
  move.mockClear();
  release.mockClear();
  handle(host, { point, label: 'Hidden point', text: 'here', move, release });
  return host.querySelector<HTMLElement>('.handle')!;
}
const press = (on: Element, key: string, shiftKey = false): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));

test('arrow keys move the point, with shift further, and never out of the plane', () => {
  const ring = hold([0.5, 0]);
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) expect(press(ring, key)).toBe(false);
  press(ring, 'ArrowUp', true);
  expect(move.mock.calls).toEqual([
    [0.45, 0],
    [0.55, 0],
    [0.5, 0.05],
    [0.5, -0.05],
    [0.5, 0.25],
  ]);
  press(hold([REACH, 0]), 'ArrowRight');
  expect(move.mock.calls).toEqual([[REACH, 0]]);
});

test('other keys are left alone, and Escape lets go', () => {
  const ring = hold([0, 0]);
  expect(press(ring, 'Tab')).toBe(true);
  expect([move.mock.calls.length, release.mock.calls.length]).toEqual([0, 0]);
  press(ring, 'Escape');
  expect(release).toHaveBeenCalledOnce();
});

test('the handle says where it is, to eyes and ears', () => {
  const ring = hold([0, REACH]);
  expect([ring.style.left, ring.style.top]).toEqual(['50%', '0%']);
  expect([ring.getAttribute('role'), ring.getAttribute('aria-valuetext'), ring.tabIndex]).toEqual([
    'slider',
    'here',
    0,
  ]);
  expect(hold([REACH, 0])).toBe(ring);
});

test('a pointer takes hold of the ring and drags it', () => {
  const ring = hold([0, 0]);
  const held = new Set<number>();
  host.setPointerCapture = (id) => held.add(id);
  host.hasPointerCapture = (id) => held.has(id);
  host.getBoundingClientRect = () => new DOMRect(0, 0, 200, 200);
  const finger = { pointerType: 'touch', isPrimary: true };
  const mouse = { pointerType: 'mouse', isPrimary: true };
  const send = (on: Element, type: string, x: number, y: number, { pointerType, isPrimary, ...about } = finger) => {
    const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, ...about });
    on.dispatchEvent(Object.assign(event, { pointerId: 1, pointerType, isPrimary }));
  };
  send(host, 'pointermove', 150, 100);
  send(host, 'pointerdown', 150, 100); // a finger beside the ring scrolls the page
  send(host, 'pointermove', 150, 100);
  for (const about of [{ button: 1 }, { button: 2 }, { ctrlKey: true }])
    send(host, 'pointerdown', 150, 100, { ...mouse, ...about });
  send(ring, 'pointerdown', 100, 100, { ...finger, isPrimary: false }); // a second finger
  send(host, 'pointermove', 150, 100);
  expect(move).not.toHaveBeenCalled();
  send(ring, 'pointerdown', 100, 100);
  send(host, 'pointermove', 200, 50);
  expect(move.mock.calls).toEqual([[REACH, REACH / 2]]);
  held.clear();
  send(host, 'pointerdown', 100, 200, mouse);
  expect(move.mock.lastCall).toEqual([0, -REACH]);
});
