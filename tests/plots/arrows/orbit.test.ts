// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { orbit } from '../../../src/plots/arrows/orbit.ts';
import type { OrbitData } from '../../../src/plots/arrows/orbit.ts';

/** An octahedron, with one feature left out. */
const AXES = [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1], [0, 0, 0.1]]; // prettier-ignore
const model = {
  features: 7,
  hidden: 3,
  weights: Float32Array.from([0, 1, 2].flatMap((d) => AXES.map((axis) => axis[d]))),
};
const turnTo = vi.fn<(turn: number, tilt: number) => void>();
const data: OrbitData = { model, turn: 30, tilt: 20, notes: AXES.map(() => '0.50'), turnTo };

let svg: SVGSVGElement;
beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  turnTo.mockClear();
});
const order = (): number[] =>
  [...svg.querySelectorAll<SVGGElement>('.columns > g')].map((group) =>
    Number(group.querySelector('.number')!.textContent),
  );

test('the first feature stands upright, and each has its number and its note', () => {
  orbit(svg, { ...data, tilt: 0 });
  expect(svg.querySelectorAll('.columns > g')).toHaveLength(7);
  const shaft = svg.querySelector('.columns > g.feature-0 .shaft')!.getAttribute('d')!;
  expect(shaft).toBe('M0,0L0.0,-96.0');
  expect(svg.querySelector('.columns > g.feature-0 text')!.textContent).toBe('00.50');
  expect(svg.querySelectorAll('text[visibility="hidden"]')).toHaveLength(1);
});

test('what is nearer is drawn later and thicker', () => {
  orbit(svg, { ...data, turn: 0, tilt: 90 });
  expect(order().at(-1)).toBe(0);
  expect(order()[0]).toBe(1);
  const width = (i: number) => Number(svg.querySelector(`.feature-${i} .shaft`)!.getAttribute('stroke-width'));
  expect(width(0)).toBeGreaterThan(width(2));
  expect(width(2)).toBeGreaterThan(width(1));
  orbit(svg, { ...data, turn: 0, tilt: -90 });
  expect(order()[0]).toBe(0);
});

test('half of the faces stand behind the arrows and half before them', () => {
  orbit(svg, data);
  const faces = (name: string) => svg.querySelector(`.${name} path`)!.getAttribute('d')!.match(/Z/g)!.length;
  expect([faces('hull'), faces('front')]).toEqual([4, 4]);
  expect([...svg.children].map((one) => one.classList[0])).toEqual(['hull', 'columns', 'front', 'hint']);
});

test('dragging turns it, round and round, and tilts it no further than upright', () => {
  orbit(svg, { ...data, turn: 170 });
  svg.setPointerCapture = () => undefined;
  const send = (type: string, clientX: number, clientY: number, buttons = 1) =>
    svg.dispatchEvent(new MouseEvent(type, { clientX, clientY, buttons }));
  send('pointermove', 50, 0);
  expect(turnTo).not.toHaveBeenCalled();
  send('pointerdown', 0, 0);
  send('pointermove', 50, 10);
  expect(turnTo).toHaveBeenLastCalledWith(-160, 26);
  send('pointermove', 0, 400);
  expect(turnTo).toHaveBeenLastCalledWith(170, 90);
});

test('a thumbnail has no words and nothing to take hold of', () => {
  orbit(svg, { ...data, small: true, notes: [] });
  expect(svg.querySelectorAll('text')).toHaveLength(0);
  svg.dispatchEvent(new MouseEvent('pointerdown', { buttons: 1 }));
  svg.dispatchEvent(new MouseEvent('pointermove', { clientX: 50, buttons: 1 }));
  expect(turnTo).not.toHaveBeenCalled();
});

test('two sets stand one above the other, each with a face of its own and its name', () => {
  const sets = [[0, 2, 4], [1, 3, 5]]; // prettier-ignore
  orbit(svg, { ...data, sets, turn: 0, tilt: 0 });
  const tip = (i: number) => svg.querySelector(`.feature-${i} .tip`)!.getAttribute('transform')!;
  const height = (i: number) => Number(/,(-?[\d.]+)/.exec(tip(i))![1]);
  for (const upper of sets[0]) for (const lower of sets[1]) expect(height(upper)).toBeLessThan(height(lower));
  const faces = [...svg.querySelectorAll('.hull path, .front path')].map((path) => path.getAttribute('d')!);
  expect(faces.filter((outline) => outline !== '')).toHaveLength(2);
  expect([...svg.querySelectorAll('.sets text')].map((text) => text.textContent)).toEqual([
    'set 0, 2, 4',
    'set 1, 3, 5',
  ]);
  orbit(svg, { ...data, sets, model: { ...model, weights: new Float32Array(21) } });
  expect(svg.innerHTML).not.toContain('NaN');
});
