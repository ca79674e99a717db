/*
 * Who is timed: each contender gives microseconds per model-step for a shape, or throws with the reason why not.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { adapter, blank, launch } from './chromium.ts';
import { timeKernel } from './kernel.ts';
import { start } from './lines.ts';
import type { Process } from './lines.ts';
import { timeNative } from './native.ts';
import type * as Client from './page-client.ts';
import type * as Stock from './page-stock.ts';
import { specOf } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { PYTHON } from './machine.ts';
import type { Site } from './site.ts';

export interface Contender {
  /** Names the contender in the JSON. */
  readonly id: string;
  readonly name: string;
  /** Takes seconds for a step: measured in one round only. */
  readonly slow?: boolean;
  /** Undefined where the contender has nothing of its own to say about a shape. */
  measure(shape: Shape, patience: number): Promise<number> | undefined;
}

export interface Arena {
  readonly contenders: readonly Contender[];
  /** As readers have it, without flags for a software GPU. */
  readonly browser: Browser;
  /** The GPU's name, where there is one. */
  readonly gpu: string | null;
  close(): Promise<void>;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly slow?: boolean;
}

/** The site's engine in a page. */
const shipped = (page: Page, worker: string, engine: 'cpu' | 'webgpu', cores: number, named: Named): Contender => ({
  ...named,
  measure: (shape, patience) =>
    cores > shape.models
      ? undefined
      : page.evaluate(
          ({ shape, options }) => (window as unknown as { bench: typeof Client }).bench.time(shape, options),
          { shape, options: { engine, cores, worker, patience } },
        ),
});

/** Stock TF.js in a page. */
const stock = (page: Page, backend: 'webgl' | 'webgpu', named: Named): Contender => ({
  ...named,
  measure: (shape, patience) =>
    page.evaluate(
      ({ shape, backend, patience }) =>
        (window as unknown as { bench: typeof Stock }).bench.time(shape, backend, patience),
      { shape, backend, patience },
    ),
});

const STYLES = { one: 'one model', batched: 'batched', notebook: 'as the paper’s notebook' };

/** PyTorch in one of the styles of torch_bench.py. */
const torch = (process: Process, style: keyof typeof STYLES, threads: number): Contender => ({
  id: `torch-${style}-${threads}`,
  name: `PyTorch, ${STYLES[style]}, ${threads} ${threads > 1 ? 'threads' : 'thread'}`,
  measure: (shape, patience) =>
    style === 'batched' && shape.models === 1 ? undefined : process.ask({ ...shape, patience, style, threads }),
});

const node: Contender = {
  id: 'kernel-node',
  name: 'fused cpu kernel, Node, 1 core',
  measure: (shape, patience) => timeKernel(specOf(shape, 20_000), patience),
};

const native: Contender = {
  id: 'native',
  name: 'native C++, 4 lanes, 1 core',
  measure: ({ features, hidden, batch }) => (features === 5 && hidden === 2 ? timeNative(batch) : undefined),
};

/** All three ways to a GPU in one browser. */
async function gpu(browser: Browser, { address, worker }: Site, id: string, note: string): Promise<Contender[]> {
  const [ours, theirs] = [await blank(browser, address, 'page-client'), await blank(browser, address, 'page-stock')];
  const named = (kind: string, name: string): Named => ({
    id: `${kind}-${id}`,
    name: `${name}, ${note}`,
    slow: id === 'software',
  });
  return [
    shipped(ours, worker, 'webgpu', 1, named('kernel-webgpu', 'fused webgpu kernel')),
    stock(theirs, 'webgl', named('stock-webgl', 'stock TF.js, webgl')),
    stock(theirs, 'webgpu', named('stock-webgpu', 'stock TF.js, webgpu')),
  ];
}

/** The machine's own GPU, where there is one. */
async function realGpu(site: Site, browser: Browser): Promise<{ contenders: Contender[]; name?: string }> {
  const page = await browser.newPage();
  await page.goto(site.address);
  const found = await adapter(page);
  await page.close();
  if (found && !found.software) return { contenders: await gpu(browser, site, 'gpu', found.name), name: found.name };
  const missing = new Error('Chromium finds no GPU on this machine');
  return {
    contenders: [{ id: 'gpu', name: 'webgpu and webgl on a GPU', measure: () => Promise.reject(missing) }],
  };
}

/** Starts them all. */
export async function arena(site: Site): Promise<Arena> {
  const browsers = await Promise.all([launch('plain'), launch('software'), launch('real')]);
  const [plain, software, real] = browsers;
  const runner = fileURLToPath(new URL('../run.mjs', import.meta.url));
  const tfjs = start(process.execPath, [runner, 'bench/stock-node']);
  const python = start(PYTHON, [fileURLToPath(new URL('torch_bench.py', import.meta.url))]);
  const page = await blank(plain, site.address, 'page-client');
  const graphics = await realGpu(site, real);
  const workers = (cores: number): Contender =>
    shipped(page, site.worker, 'cpu', cores, {
      id: `kernel-chromium-${cores}`,
      name: `fused cpu kernel, Chromium, ${cores} ${cores > 1 ? 'workers' : 'worker'}`,
    });
  return {
    contenders: [
      node,
      workers(1),
      workers(2),
      native,
      {
        id: 'stock-node',
        name: 'stock TF.js, cpu, Node',
        measure: (shape, patience) => tfjs.ask({ ...shape, patience }),
      },
      torch(python, 'notebook', 1),
      ...[1, 2].map((threads) => torch(python, 'one', threads)),
      ...[1, 2].map((threads) => torch(python, 'batched', threads)),
      ...(await gpu(software, site, 'software', 'software GPU')),
      ...graphics.contenders,
    ],
    browser: plain,
    gpu: graphics.name ?? null,
    async close() {
      tfjs.close();
      python.close();
      await Promise.all(browsers.map((browser) => browser.close()));
    },
  };
}
