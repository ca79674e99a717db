/* The fused kernel on WebGPU against the one on the CPU, and that against Node, in a page that holds nothing else. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { ownSpec } from '../../src/core/batches/own-model.ts';
import { compile } from '../../src/engine/kernel/compile.ts';
import { kernelPlugin } from '../../src/engine/kernel/plugin.ts';
import { autoencoders, laws, layered } from '../engine/kernel/beyond/specs.ts';
import { instantiate, rowAfter } from '../engine/kernel/bare.ts';
import { specOf } from '../engine/kernel/specs.ts';
import { ownModels } from '../widgets/own-models.ts';

/** An address within reach of no server; as a local one it is secure enough for WebGPU. */
const ORIGIN = 'http://localhost:9/';

/** The built files by name, and the one to begin with. */
const code = new Map<string, string>();
let entryName = '';

test.beforeAll(async () => {
  const entry = new URL('../engine/kernel/both.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [kernelPlugin()],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  for (const file of (built as Rolldown.RolldownOutput[])[0].output) {
    if (file.type !== 'chunk') continue;
    code.set(file.fileName, file.code);
    if (file.isEntry) entryName = file.fileName;
  }
});

test.beforeEach(async ({ page }) => {
  await page.route(`${ORIGIN}**`, (route) => {
    const body = code.get(route.request().url().slice(ORIGIN.length));
    return body === undefined
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>kernel</title>' })
      : route.fulfill({ contentType: 'text/javascript', body });
  });
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
    { spec, advances, address: ORIGIN + entryName },
  );

const gap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from({ length: a.length }, (_, i) => Math.abs(a[i] - b[i])));

/** Both train a spec to within 1e-3 of each other. */
async function expectAlike(page: Page, spec: Spec, ...advances: number[]): Promise<void> {
  const { onCpu, onGpu, complaints } = await compare(page, spec, ...advances);
  expect(complaints).toEqual([]);
  expect(onGpu.step).toBe(advances.reduce((a, b) => a + b));
  expect(gap(onGpu.parameters, onCpu.parameters)).toBeLessThan(1e-3);
  expect(gap(onGpu.loss, onCpu.loss)).toBeLessThan(1e-3);
}

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
    await expectAlike(page, specOf(features, hidden, batch, { output, k: 3 }), 200, 300);
  });
}

laws(6, 3).forEach(([name, law], at) => {
  test(`inputs drawn ${name} train alike on WebGPU and CPU`, async ({ page }) => {
    await expectAlike(
      page,
      layered(6, 2, 64, [undefined, 'relu-hidden' as const, 'absolute' as const][at % 3], law),
      200,
    );
  });
});

for (const model of ['relu-hidden', 'absolute'] as const) {
  test(`the network ${model} trains alike on WebGPU and CPU`, async ({ page }) => {
    await expectAlike(page, layered(4, 9, 33, model, { kind: 'independent', signed: true }), 200);
    await expectAlike(page, { ...layered(40, 8, 33, model, { kind: 'independent' }), output: 'linear' }, 200);
  });
}

test('autoencoders train alike on WebGPU and CPU, also where silent latents begin anew', async ({ page }) => {
  await expectAlike(page, autoencoders(5, 2, 5, 64), 200);
  await expectAlike(page, autoencoders(7, 3, 30, 33, { output: 'relu', decay: [0.9, 0.5, 1] }), 200);
  const autoencoder = { penalty: 0.6, resampling: true };
  await expectAlike(page, autoencoders(5, 2, 8, 16, { rate: 1e-3, steps: 3000, autoencoder }), 2600);
});

test('models of a reader’s own train alike on WebGPU and CPU', async ({ page }) => {
  test.slow(); // a shader for each of them
  for (const values of ownModels(24)) {
    await test.step(JSON.stringify(values), async () => {
      const spec = ownSpec({ ...values, rate: Math.min(values.rate, 0.01) });
      await expectAlike(page, spec, spec.steps);
    });
  }
});

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
