// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Columns } from '../../../src/core/geometry/geometry.ts';
import { arrows } from '../../../src/plots/arrows/arrows.ts';

/** A regular polygon of `features` columns of one length. */
const polygon = (features: number, length = 1): Columns => ({
  features,
  hidden: 2,
  weights: Float32Array.from({ length: 2 * features }, (_, at) => {
    const turn = (2 * Math.PI * (at % features)) / features;
    return length * (at < features ? Math.cos(turn) : Math.sin(turn));
  }),
});

let svg: SVGSVGElement;
beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
});

const all = (selector: string): SVGElement[] => [...svg.querySelectorAll<SVGElement>(selector)];
const texts = (selector: string): (string | null)[] => all(selector).map((one) => one.textContent);
/** The numbers in an attribute. */
const numbers = (one: Element, name: string): number[] =>
  (one.getAttribute(name)?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Columns at these angles, in degrees, and of these lengths. */
const columns = (...places: (readonly [degrees: number, length: number])[]): Columns => ({
  features: places.length,
  hidden: 2,
  weights: Float32Array.from(
    [Math.cos, Math.sin].flatMap((part) => places.map(([degrees, length]) => length * part((degrees * Math.PI) / 180))),
  ),
});

test('the numbers of any columns stand apart, farther out or not at all, and every marker stays', () => {
  const crowd = columns(...Array.from({ length: 12 }, (_, i) => [30 * (i % 3) + i, 1 + 0.02 * i] as const));
  arrows(svg, crowd);
  const seen = all('.columns text').filter((one) => one.getAttribute('visibility') !== 'hidden');
  expect(seen.length).toBeGreaterThanOrEqual(6);
  expect(all('.columns .tip')).toHaveLength(12);
  const places = seen.map((one) => numbers(one, 'transform'));
  places.forEach(([x, y], i) => {
    for (const [a, b] of places.slice(i + 1)) expect(Math.abs(a - x) >= 16 || Math.abs(b - y) >= 12).toBe(true);
  });
});

describe('a pentagon', () => {
  test('has five arrows with their numbers, colours and markers', () => {
    arrows(svg, polygon(5));
    expect(texts('.columns > g > text')).toEqual(['0', '1', '2', '3', '4']);
    expect(all('.columns > g').map((one) => [...one.classList].filter((name) => name.startsWith('feature-')))).toEqual(
      [0, 1, 2, 3, 4].map((i) => [`feature-${String(i)}`]),
    );
    const markers = all('.tip').map((one) => one.getAttribute('d'));
    expect(new Set(markers).size).toBe(5);
    expect(markers.every((d) => d?.startsWith('M'))).toBe(true);
  });

  test('has its tips where W has its columns, y upwards', () => {
    const w = polygon(5, 0.8);
    arrows(svg, w);
    all('.tip').forEach((tip, i) => {
      const [x, y] = numbers(tip, 'transform');
      expect([x / 100, -y / 100].map((v) => v.toFixed(3))).toEqual(
        [w.weights[i], w.weights[5 + i]].map((v) => v.toFixed(3)),
      );
    });
  });

  test('has its angles written between the arrows', () => {
    arrows(svg, polygon(5));
    expect(texts('.angles > text')).toEqual(['72°', '72°', '72°', '72°', '72°']);
    const [x, y] = [numbers(all('.angles > text')[0], 'x')[0], 3 - numbers(all('.angles > text')[0], 'y')[0]];
    expect((Math.atan2(y, x) * 180) / Math.PI).toBeCloseTo(36, 0);
  });

  test('as a thumbnail has five arrows and no words', () => {
    arrows(svg, polygon(5), { small: true });
    expect([all('.tip').length, all('text').length]).toEqual([5, 0]);
  });
});

test('a new frame moves the same arrows', () => {
  arrows(svg, polygon(5, 0.3));
  const [groups, guide] = [all('.columns > g, .columns > g > *'), all('.guides > *')];
  const before = all('.tip')[1].getAttribute('transform');
  arrows(svg, polygon(5, 1.1));
  expect(all('.columns > g, .columns > g > *')).toEqual(groups);
  expect(all('.columns > g').every((one, i) => one === groups.filter(({ tagName }) => tagName === 'g')[i])).toBe(true);
  expect(all('.guides > *').every((one, i) => one === guide[i])).toBe(true);
  expect(all('.tip')[1].getAttribute('transform')).not.toBe(before);
});

test('fewer features take their arrows away, more bring theirs', () => {
  for (const features of [5, 2, 7]) {
    arrows(svg, polygon(features));
    expect(texts('.columns text')).toEqual(Array.from({ length: features }, (_, i) => String(i)));
    expect(all('.angles > text').length).toBe(features);
  }
});

test('features that are not represented are faint, and the shortest have no number', () => {
  const w = { features: 4, hidden: 2, weights: Float32Array.of(1, 0.5, 0.3, 0, 0, 0, 0, 0.01) };
  arrows(svg, w);
  expect(all('.columns > g').map((one) => one.classList.contains('faint'))).toEqual([false, true, true, true]);
  expect(all('.columns text').map((one) => one.getAttribute('visibility'))).toEqual([null, null, null, 'hidden']);
  expect(all('.angles > text')).toEqual([]); // there is no angle to a single arrow
});

test('a zero column is a point at the origin, and no number is NaN', () => {
  arrows(svg, { features: 2, hidden: 2, weights: new Float32Array(4) });
  expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  expect(all('.tip').map((tip) => numbers(tip, 'transform'))).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('nothing trained is the guides alone', () => {
  arrows(svg, undefined);
  expect([all('.guides circle').length, all('.columns > g').length]).toEqual([1, 0]);
  arrows(svg, polygon(5));
  arrows(svg, undefined);
  expect([all('.columns > g').length, all('.angles > text').length]).toEqual([0, 0]);
});

test.each([35, 45, 55, 140, 220, 320])(
  'the circle’s label keeps clear of an arrow at %d degrees, whatever its length',
  (degrees) => {
    for (const length of [0.6, 1, 1.2, 1.4]) {
      arrows(svg, columns([degrees, length], [degrees + 72, length], [degrees + 144, length]));
      const label = all('.guides text')[0];
      const [[x], [y]] = [numbers(label, 'x'), numbers(label, 'y')];
      // Its middle: it is some 42 wide, and ends at its place where it stands to the left.
      const [u, v] = [x + (label.classList.contains('left') ? -21 : 21), y - 3];
      for (const shaft of all('.shaft')) {
        const [, , right, down] = numbers(shaft, 'd');
        const share = Math.max(0, Math.min(1, (u * right + v * down) / (right ** 2 + down ** 2)));
        expect(Math.hypot(u - share * right, v - share * down)).toBeGreaterThan(20);
      }
    }
  },
);

test('the circle’s label stands at the upper right where that is free', () => {
  arrows(svg, polygon(4));
  expect(all('.guides text')[0].getAttribute('x')).toBe('72');
});

test('an angle is written clear of faint arrows and their numbers, and of neighbours that stand close', () => {
  const gaps = [
    columns([0, 1], [90, 1], [45, 0.38]),
    columns([0, 1], [90, 1], [45, 0.1]),
    columns([0, 1], [40, 1]),
    polygon(8),
  ];
  for (const w of gaps) {
    arrows(svg, w);
    const seen = all('.columns text').filter((one) => one.getAttribute('visibility') !== 'hidden');
    const marks = [...all('.tip'), ...seen].map((one) => numbers(one, 'transform'));
    expect(all('.angles > text').length).toBeGreaterThan(1);
    for (const label of all('.angles > text')) {
      const [[u], [v]] = [numbers(label, 'x'), numbers(label, 'y')];
      for (const [x, y] of marks) expect(Math.hypot(u - x, v - y)).toBeGreaterThan(16);
    }
  }
});

test('an angle with room about it is written near the middle', () => {
  for (const k of [2, 3, 4, 5, 6]) {
    arrows(svg, polygon(k));
    for (const label of all('.angles > text'))
      expect(Math.hypot(numbers(label, 'x')[0], numbers(label, 'y')[0] - 3)).toBeCloseTo(38, 0);
  }
});

test('the circle has a label as long as one of its corners is free', () => {
  const corners = [45, 135, 225, 315].map((degrees) => [degrees, 1] as const);
  for (let kept = 0; kept < 4; kept++) {
    arrows(svg, columns(...corners.slice(0, kept)));
    expect(texts('.guides text')).toEqual(['length 1']);
  }
  arrows(svg, columns(...corners));
  expect(texts('.guides text')).toEqual(['']);
  arrows(svg, polygon(4));
  expect(texts('.guides text')).toEqual(['length 1']);
});
