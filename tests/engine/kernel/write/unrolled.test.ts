import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/kernel/compile.ts';
import { specialise } from '../../../../src/engine/kernel/write/unrolled.ts';
import type { Exports } from '../../../../src/engine/kernel/instantiate.ts';
import { instantiate, rowAfter } from '../bare.ts';
import { specOf } from '../specs.ts';

let small: Exports;
let strips: Exports;
let general: Exports;

beforeAll(async () => {
  small = await instantiate(await compile());
  strips = await instantiate(await compile([]));
  general = await instantiate(await compile([], []));
}, 60_000);

const OUTPUTS = ['relu', 'linear'] as const;

test.each([
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 2],
  [6, 2],
] as const)(
  'the step written for %i features in %i dimensions gives the same bits as the one for any features',
  (n, m) => {
    for (const output of OUTPUTS) {
      const spec = specOf(n, m, 64, { k: 1, output, density: [0.3] });
      expect(rowAfter(small, spec, 100)).toEqual(rowAfter(strips, spec, 100));
    }
  },
);

test.each([
  [9, 1, 64],
  [5, 2, 63],
  [7, 3, 33],
  [20, 4, 30],
  [13, 5, 17],
  [30, 6, 3],
] as const)(
  'the step written for %i features in %i dimensions, batch %i, does the same as the general one',
  (n, m, batch) => {
    for (const output of OUTPUTS) {
      const spec = specOf(n, m, batch, { k: 1, output, density: [0.3] });
      const [written, plain] = [strips, general].map((kernel) => rowAfter(kernel, spec, 100));
      for (let p = 0; p < n * (m + 1); p++) expect(Math.abs(written[p] - plain[p])).toBeLessThan(1e-4);
    }
  },
);

test('the text for one feature in one dimension reads like this', () => {
  const text = specialise([{ features: 1, hidden: 1 }], []);
  const body = text.slice(text.indexOf('  for ('), text.indexOf('  const mean'));
  expect(body).toMatchInlineSnapshot(`
    "  for (let rest: usize = batch; rest > 0; rest -= 4) {
        const x0 = featureValue4(draw4(i32x4.add(counters, i32x4.splat(0 * STRIDE))), threshold, gain);
        counters = i32x4.add(counters, i32x4.splat(4 * STRIDE));
        const h0 = f32x4.mul(w0_0, x0);
        const z0 = f32x4.add(b0, f32x4.mul(w0_0, h0));
        const e0 = f32x4.sub(f32x4.pmax(z0, floor), x0);
        const p0 = f32x4.mul(i0, e0);
        loss = f32x4.add(loss, f32x4.mul(p0, e0));
        const dz0 = v128.and(p0, f32x4.gt(z0, floor));
        s0 = f32x4.add(s0, dz0);
        const dh0 = f32x4.mul(w0_0, dz0);
        g0_0 = f32x4.add(g0_0, f32x4.add(f32x4.mul(dz0, h0), f32x4.mul(x0, dh0)));
      }
    "
  `);
});
