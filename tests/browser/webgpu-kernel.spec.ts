/* The fused kernel on WebGPU against the one on the CPU, and that against Node, in a page that holds nothing else. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { compile } from '../../src/engine/kernel/compile.ts';
import { kernelPlugin } from '../../src/engine/kernel/plugin.ts';
import { instantiate, rowAfter } from '../engine/kernel/bare.ts';
import { specOf } from '../engine/kernel/specs.ts';

/** An address within reach of no server; as a local one it is secure enough for WebGPU. */
const ORIGIN = 'http://localhost:9/';

let code = '';

test.beforeAll(async () => {
  const entry = new URL('../engine/kernel/both.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [kernelPlugin()],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  code = (built as Rolldown.RolldownOutput[])[0].output[0].code;
});

test.beforeEach(async ({ page }) => {
  await page.route(`${ORIGIN}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>kernel</title>' }),
  );
  await page.goto(ORIGIN);
});

interface Comparison {
  readonly onCpu: Frame;
  readonly onGpu: Frame;
  readonly complaints: readonly string[];
}

/** Frames lose their typed arrays on the way out of a page, so numbers come as plain arrays. */
const compare = (page: Page, spec: Spec, ...advances: number[]): Promise<Comparison> =>
  page.evaluate(
    async ({ spec, advances, address }) => {
      const both = (await import(address)) as typeof import('../engine/kernel/both.ts');
      const { onCpu, onGpu } = await both.compare(spec, ...advances);
      const plain = (frame: Frame) =>
        Object.fromEntries(
          Object.entries(frame).map(([name, v]) => [name, ArrayBuffer.isView(v) ? [...(v as Float32Array)] : v]),
        );
      return { onCpu: plain(onCpu), onGpu: plain(onGpu), complaints: both.complaints } as unknown as Comparison;
    },
    { spec, advances, address: `${ORIGIN}both.js` },
  );

const gap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from({ length: a.length }, (_, i) => Math.abs(a[i] - b[i])));

for (const [features, hidden, batch, output] of [
  [5, 2, 64, 'relu'],
  [5, 2, 33, 'linear'],
  [2, 1, 256, 'relu'],
  [20, 5, 50, 'relu'],
  [40, 8, 40, 'linear'],
] as const) {
  test(`${features} features in ${hidden} dimensions, batch ${batch}, ${output}, train alike on WebGPU and CPU`, async ({
    page,
  }) => {
    const spec = specOf(features, hidden, batch, { output, k: 3 });
    const { onCpu, onGpu, complaints } = await compare(page, spec, 200, 300);
    expect(complaints).toEqual([]);
    expect(onGpu.step).toBe(500);
    expect(gap(onGpu.parameters, onCpu.parameters)).toBeLessThan(1e-3);
    expect(gap(onGpu.loss, onCpu.loss)).toBeLessThan(1e-3);
  });
}

test('the CPU kernel gives the same bits in this browser as in Node', async ({ page }) => {
  const kernel = await instantiate(await compile());
  for (const [features, hidden, batch] of [
    [5, 2, 64],
    [20, 5, 33],
  ] as const) {
    const spec = specOf(features, hidden, batch, { k: 1, density: [0.2] });
    const { onCpu } = await compare(page, spec, 150, 50);
    const row = rowAfter(kernel, spec, 200);
    expect([...onCpu.parameters]).toEqual([...row.subarray(0, features * (hidden + 1))]);
  }
});

test('a model too large for the graphics card is refused in words', async ({ page }) => {
  await expect(compare(page, specOf(256, 64, 8), 1)).rejects.toThrow('too large for this graphics card');
});
