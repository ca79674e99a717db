/* A GPU, here a software one, that is taken away in the middle of a run: the cpu repeats it, and the worker is let go. */
import type { Page, Worker } from '@playwright/test';
import { inWorkers } from './causes.ts';
import { expect, open, pentagon, sparsity, test } from './lesson.ts';

test.use({
  expected:
    /no device today|backend webgpu failed|GL Driver Message|GPU stall|CONTEXT_LOST|Device was destroyed|device was lost/i,
});

/** A run that a software GPU does not end by itself, and the cpu does. */
const RUN = 'pentagon.steps=3000&pentagon.restarts=1';

async function begun(page: Page, engine: string): Promise<Worker> {
  await page.goto(`./?engine=${engine}&${RUN}`);
  await expect(pentagon(page)).toHaveAttribute('data-engine', engine);
  await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
  expect(page.workers()).toHaveLength(1);
  return page.workers()[0];
}

/** The cpu has done the run, says why, and the lost GPU's worker is gone; the next run is done without it too. */
async function expectTakenOver(page: Page, lost: Worker, why: RegExp): Promise<void> {
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'cpu');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
  await expect(pentagon(page).locator('[data-part="engine"]')).toContainText(why);
  await expect.poll(() => page.workers()).not.toContain(lost);
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  expect(page.workers()).not.toContain(lost);
}

test('a lost WebGPU device', async ({ page }) => {
  await inWorkers(page, () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its own object below
    const request = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (...all) {
      const device = await request.apply(this, all);
      Object.assign(self, { device });
      return device;
    };
  });
  const worker = await begun(page, 'webgpu');
  await worker.evaluate(() => {
    (self as unknown as { device: GPUDevice }).device.destroy();
  });
  await expectTakenOver(page, worker, /not webgpu: the WebGPU device was lost/);
});

test('a lost WebGL context', async ({ page }) => {
  await inWorkers(page, () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its own object below
    OffscreenCanvas.prototype.getContext = new Proxy(OffscreenCanvas.prototype.getContext, {
      apply(get: OffscreenCanvas['getContext'], canvas: OffscreenCanvas, all: ['webgl2']) {
        const context = get.apply(canvas, all as never) as unknown;
        if (context) Object.assign(self, { context });
        return context;
      },
    });
  });
  const worker = await begun(page, 'webgl');
  await worker.evaluate(() => {
    (self as unknown as { context: WebGL2RenderingContext }).context.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await expectTakenOver(page, worker, /not webgl: /);
});

test('an engine that cannot start leaves no worker behind', async ({ page }) => {
  await inWorkers(page, () => {
    GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('no device today'));
  });
  await open(page, '?engine=webgpu&pentagon.steps=20&pentagon.restarts=1');
  const running = (await pentagon(page).getAttribute('data-engine'))!;
  expect(['webgl', 'cpu']).toContain(running);
  await expect
    .poll(() => page.workers().filter((worker) => worker.url().includes('/worker-')).length)
    .toBe(running === 'cpu' ? 1 : 0);
});
