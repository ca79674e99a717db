// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { phaseMap } from '../../../src/plots/maps/phase-map.ts';
import type { MapCell, PhaseMapData } from '../../../src/plots/maps/phase-map.ts';

const NOTHING: MapCell = { norm: 0.05, superposition: 1 };
const ALONE: MapCell = { norm: 1, superposition: 0 };
const SHARED: MapCell = { norm: 0.97, superposition: 0.96 };

const choose = vi.fn<(cell: number) => void>();
const data: PhaseMapData = {
  title: 'As trained',
  side: 3,
  cells: [NOTHING, SHARED, SHARED, ALONE, ALONE, SHARED, ALONE, { norm: 0.5, superposition: 0.5 }, SHARED],
  lines: [[[0, 0.5], [1, 0.25]]], // prettier-ignore
  across: [{ at: 0, text: '0.1' }],
  down: [{ at: 1, text: '0.01' }],
  chosen: 4,
  choose,
};

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  choose.mockClear();
});
const outline = (name: string): string | null | undefined => host.querySelector(`.cell.${name}`)?.getAttribute('d');

test('cells of like colour are one path, column by column, and empty ones none', () => {
  phaseMap(host, data);
  expect(outline('norm-4.shared-4')).toBe('M0,1h1v2h-1zM1,2h1v1h-1zM2,2h1v1h-1z');
  expect(outline('norm-4.shared-0')).toBe('M1,0h1v2h-1zM2,0h1v1h-1z');
  expect(outline('norm-2.shared-2')).toBe('M2,1h1v1h-1z');
  expect(host.querySelectorAll('.cell')).toHaveLength(3);
});

test('lines lie over the cells, and the chosen cell has a frame', () => {
  phaseMap(host, data);
  expect(host.querySelector('.lines')!.getAttribute('d')).toBe('M0.00,1.50L3.00,0.75');
  const frame = host.querySelector('.chosen')!;
  expect([frame.getAttribute('x'), frame.getAttribute('y')]).toEqual(['1', '1']);
  expect([...host.querySelectorAll('.cells > *')].at(-1)).toBe(frame);
});

test('drawing again changes what is there', () => {
  phaseMap(host, data);
  phaseMap(host, { ...data, cells: data.cells.map(() => ALONE), chosen: 8 });
  expect(host.querySelectorAll('svg.plot, .cell, .lines, .chosen')).toHaveLength(4);
  expect(outline('norm-4.shared-0')).toBe('M0,0h1v3h-1zM1,0h1v3h-1zM2,0h1v3h-1z');
  expect([...host.querySelectorAll('.cells > *')].map((one) => one.classList[0])).toEqual(['ground', 'cell', 'lines', 'chosen']); // prettier-ignore
});

test('the pointer chooses the cell under it, once', () => {
  phaseMap(host, data);
  const target = host.querySelector('.target')!;
  target.getBoundingClientRect = () => new DOMRect(0, 0, 300, 300);
  const press = (clientX: number, clientY: number, buttons = 1) =>
    target.dispatchEvent(new MouseEvent('pointermove', { clientX, clientY, buttons }));
  press(250, 20);
  expect(choose).toHaveBeenLastCalledWith(6);
  press(150, 150);
  press(20, 20, 0);
  expect(choose).toHaveBeenCalledTimes(1);
});
