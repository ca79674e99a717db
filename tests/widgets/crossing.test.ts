// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { branches, crossings } from '../../src/core/batches/branches.ts';
import { importance } from '../../src/core/feature-importance.ts';
import { modelOf } from '../../src/core/frame.ts';
import { lossOfKeeping } from '../../src/core/batches/kept.ts';
import type { Model } from '../../src/core/model.ts';
import { slice } from '../../src/core/spec.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import crossing from '../../src/widgets/crossing.ts';
import { exactLoss } from '../core/quadrature.ts';
import { PENTAGON, polygons, SQUARE } from './polygons.ts';

const base = defaults(crossing.settings);

/** Two restarts at each density, a square and a pentagon; the pentagon costs less from the middle on. */
const frame = ((): Frame => {
  const spec = crossing.spec!({ ...base, restarts: 2 });
  const shares = spec.density.map((_, i) => (i % 2 ? 0.2 : 0.31 - 0.02 * Math.floor(i / 2)));
  const losses = shares.map((share, i) => share * lossOfKeeping([], spec, i));
  return polygons(losses.map((_, i) => (i % 2 ? SQUARE : PENTAGON)), losses, 3000); // prettier-ignore
})();

function view(changes: Values = {}): View {
  const values = { ...base, restarts: 2, ...changes };
  return { values, spec: crossing.spec!(values), frame, history: [frame], newest: frame };
}
const empty: View = { values: base, spec: crossing.spec!(base), frame: undefined, history: [], newest: undefined };

describe('its words', () => {
  test('state the density at which square and pentagon cost the same', () => {
    const [, , found] = crossing.readouts(view());
    // Half way between the sixth density and the seventh.
    const density = 0.02 ** (5.5 / 22);
    expect(found.label).toBe('square and pentagon cost the same at');
    expect(found.value).toBe(`density ${density.toPrecision(3)}, S = ${(1 - density).toFixed(3)}`);
    expect(crossing.describe(view())).toContain(`${found.label} ${found.value}`);
    expect(crossing.describe(view())).toContain('4 kept, from density 1 to density 0.02');
  });

  test('say nothing of it before there is a frame', () => {
    expect(crossing.describe(empty)).toBe('Not trained yet.');
    expect(crossing.readouts(empty).map(({ value }) => value)).toEqual(['0 / 3,000', '0.7', '–']);
    expect(crossing.table(empty).rows).toEqual([]);
  });

  test('have a row for each point of each curve', () => {
    const { columns, rows } = crossing.table(view());
    expect(rows).toHaveLength(46);
    expect(rows[0]).toHaveLength(columns.length);
    expect(rows[0]).toEqual([4, '1.000', expect.any(String), '20.0 %', 'square', '1 of 2']);
  });
});

test('its picture has a curve for each number kept, the lowest strong, and a line where it changes', () => {
  const host = document.createElement('div');
  crossing.draw(host, view(), () => undefined);
  expect(host.querySelectorAll('.curves .all path')).toHaveLength(2);
  expect([...host.querySelectorAll('.names text')].map((one) => one.textContent)).toEqual(['4: square', '5: pentagon']);
  const points = host.querySelector('.strong')!.getAttribute('d')!.split('L');
  expect(points).toHaveLength(24); // 23 densities and the crossing
  expect(host.querySelector('.crossing')!.getAttribute('display')).toBeNull();
  expect(host.querySelector('.crossing .where')!.textContent).toBe('0.38');
  const before = host.querySelectorAll('*').length;
  crossing.draw(host, view(), () => undefined);
  expect(host.querySelectorAll('*').length).toBe(before);
});

test('ideal arrangements and a picture of each best model come after the curves', async () => {
  const host = document.createElement('div');
  crossing.draw(host, view(), () => undefined);
  await vi.waitFor(() => expect(host.querySelectorAll('.ideals path')).toHaveLength(2));
  expect(host.querySelector('.ideal')!.textContent).toBe('dashed: ideal');
  const pictures = [...host.querySelectorAll('.pictures svg')];
  expect(pictures.map((one) => one.querySelectorAll('.columns .faint').length)).toEqual([1, 0]);
  const [square, pentagon] = pictures.map((one) => parseFloat(one.getAttribute('x')!));
  expect([square < 25, pentagon > 25]).toEqual([true, true]); // the two cross at a quarter of the width
  const before = [...host.querySelectorAll('*')];
  crossing.draw(host, view(), () => undefined);
  expect([...host.querySelectorAll('*')]).toEqual(before);
});

/** A regular polygon of so many features among five, all with one length and one bias; the rest answer with their average. */
function regular(angles: typeof SQUARE, length: number, bias: number, density: number): Model {
  const { parameters } = polygons([angles], [0], 0);
  const biases = angles.map((degrees) => (degrees === undefined ? density / 2 : bias));
  return {
    ...{ features: 5, hidden: 2, output: 'relu' },
    weights: parameters.subarray(0, 10).map((w) => w * length),
    bias: Float32Array.from(biases),
  };
}

/** The least loss of a regular polygon, over lengths and biases in ever finer steps. */
function idealLoss(angles: typeof SQUARE, density: number): number {
  let best = { length: 1, bias: 0, loss: Infinity };
  for (let step = 0.1; step > 0.002; step /= 2) {
    for (const length of [-1, 0, 1].map((k) => best.length + k * step)) {
      for (const bias of [-1, 0, 1].map((k) => best.bias + k * step)) {
        const loss = exactLoss(regular(angles, length, bias, density), importance(5, 1), density);
        if (loss < best.loss) best = { length, bias, loss };
      }
    }
  }
  return best.loss;
}

async function trained(spec: Spec): Promise<Frame> {
  const trainer = await fusedTrainer(spec);
  await trainer.advance(spec.steps);
  const last = await trainer.read();
  trainer.dispose();
  return last;
}

describe('beside exact losses', { timeout: 180_000 }, () => {
  beforeAll(startCpu);

  /** The two densities round a crossing, trained as the figure trains them, with the crossing that it states. */
  async function round(decay: number, near: number) {
    const spec = crossing.spec!({ ...base, decay });
    const above = spec.density.findLastIndex((density) => density > near);
    const part = slice(spec, above - 15, above + 17);
    const end = await trained(part);
    const [square, pentagon] = [4, 5].map((kept) => branches(part, end).find((branch) => branch.kept === kept)!);
    return { part, end, square, pentagon, stated: crossings(square, pentagon)[0].value };
  }

  test.each([
    [1, 0.2257],
    [0.9, 0.1609],
    [0.7, 0.0603],
  ])('at decay %d the curves cross near the density at which exact losses do, %d', async (decay, near) => {
    const { part, end, square, pentagon, stated } = await round(decay, near);
    const weigh = importance(5, decay);
    const exact = [square, pentagon].map(({ kept, points }) => ({
      kept,
      points: points.map((point) => {
        const loss = exactLoss(modelOf(part, end, point.instance), weigh, point.value);
        expect(end.evaluation[point.instance] / loss).toBeCloseTo(1, 1.7);
        return { ...point, share: loss / lossOfKeeping([], part, point.instance) };
      }),
    }));
    const [{ value: density }] = crossings(exact[0], exact[1]);
    expect(Math.abs(stated / density - 1)).toBeLessThan(0.05);
    expect(Math.abs(density / near - 1)).toBeLessThan(0.02);
  });

  test('with equal importance the curves are those of the regular square and pentagon', async () => {
    const { part, end, square, pentagon } = await round(1, 0.2257);
    for (const [{ points }, angles] of [
      [square, SQUARE],
      [pentagon, PENTAGON],
    ] as const) {
      // prettier-ignore
      const [{ instance, value: density }] = points;
      const loss = exactLoss(modelOf(part, end, instance), importance(5, 1), density);
      const ideal = idealLoss(angles, density);
      expect(loss / ideal).toBeGreaterThan(0.97);
      expect(loss / ideal).toBeLessThan(1.005);
    }
  });
});
