import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { closed, thin, thinned } from '../../../src/lesson/render/thin.ts';

const d = (path: string): string => {
  const { document } = new JSDOM(`<svg><path d="${path}"></path></svg>`).window;
  thin(document.body);
  return document.querySelector('path')!.getAttribute('d')!;
};

test('points on a straight line are left out, corners stay', () => {
  expect(d('M0,0L1,1L2,2L3,3L4,0L5,0L6,0')).toBe('M0,0L3,3L4,0L6,0');
});

test('a closed outline is thinned too, and stays closed', () => {
  expect(d('M0,9L0,0L1,1L2,2L3,9Z')).toBe('M0,9L0,0L2,2L3,9Z');
});

test('a curve that comes back to its start keeps its farthest point', () => {
  expect(d('M0,0L5,5L0,0')).toBe('M0,0L5,5L0,0');
});

test.each(['M0,0', 'M0,0L1,1Z', 'M0,0C1,1,2,2,3,3', 'm0,0l1,0l1,0', 'M0,0L1,0M5,5L6,5', ''])('%s is let be', (path) => {
  expect(d(path)).toBe(path);
});

test('coordinates are rounded to a tenth, and those far from the middle to a whole number', () => {
  expect(d('M-0.17,106.94L20.04,3')).toBe('M-.2,107L20,3');
  expect(d('M4.514,0A4.514,4.5,0,1,1,-4.56,0')).toBe('M4.5,0A4.5,4.5,0,1,1,-4.6,0');
});

test('places are rounded to a tenth', () => {
  const { document } = new JSDOM('<svg><line x1="83.97902402861999" y1="20.00" x2="12.34%" y2="-0.26"></line></svg>')
    .window;
  thin(document.body);
  expect(document.body.innerHTML).toBe('<svg><line x1="84" y1="20" x2="12.3%" y2="-.3"></line></svg>');
});

test('ends stay, and no dropped point was farther from the line than the tolerance', () => {
  const points = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(points, (heights) => {
      const all = heights.map((y, x) => [x, y] as const);
      const kept = thinned(all, 2);
      expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
      for (const [x, y] of all) {
        const right = kept.findIndex((point) => point[0] >= x);
        const [b, a] = [kept[right], kept[Math.max(0, right - 1)]];
        const on = b[0] === a[0] ? b[1] : a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
        const steepness = b[0] === a[0] ? 0 : (b[1] - a[1]) / (b[0] - a[0]);
        expect(Math.abs(on - y) / Math.hypot(1, steepness)).toBeLessThanOrEqual(2 + 1e-9);
      }
    }),
  );
});

test('empty elements of a picture close themselves, and mean the same', () => {
  const { document } = new JSDOM('<svg><g><path d="M0,0"></path><circle r="1"></circle></g><text></text></svg>').window;
  const html = document.body.innerHTML;
  const short = closed(html);
  document.body.innerHTML = short;
  expect([short, document.body.innerHTML]).toEqual([
    '<svg><g><path d="M0,0"/><circle r="1"/></g><text></text></svg>',
    html,
  ]);
});
