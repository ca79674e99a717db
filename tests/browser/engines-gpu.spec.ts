/* The engines on a GPU, here a software one, against the cpu kernel. */
import { data, expect, gap, open, pentagon, test, weights } from './lesson.ts';
import type { Data } from './lesson.ts';

const SHORT = 'pentagon.steps=40&pentagon.restarts=2';

/** Chromium remarks on the readings that TF.js takes from WebGL. */
test.use({ expected: /GL Driver Message|GPU stall due to ReadPixels/ });

/** What the cpu kernel trains, for all of them. */
let reference: Data | undefined;

for (const engine of ['webgpu', 'webgl', 'stock-webgpu', 'stock-webgl'] as const) {
  test(`${engine} trains what the cpu kernel does`, async ({ page }) => {
    const on = async (name: string): Promise<Data> => {
      await page.goto('about:blank');
      await open(page, `?engine=${name}&${SHORT}`);
      await expect(pentagon(page)).toHaveAttribute('data-engine', name);
      return data(page);
    };
    const cpu = (reference ??= await on('cpu'));
    const gpu = await on(engine);
    expect(gpu.engine).toBe(engine);
    expect(gpu.step).toBe(40);
    expect(gpu.spec).toEqual(cpu.spec);
    expect(gap(weights(gpu), weights(cpu))).toBeLessThan(1e-3);
    const evaluations = ({ instances }: Data): number[] => instances.map(({ evalLoss }) => evalLoss);
    expect(gap(evaluations(gpu), evaluations(cpu))).toBeLessThan(1e-3);
  });
}

test('a GPU that is software is never chosen by itself', async ({ page }) => {
  await page.goto('./?pentagon.steps=200000&pentagon.batch=4096');
  await expect(pentagon(page).locator('[data-part="engine"]')).toContainText('not webgpu: ');
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'cpu');
});

test('a GPU engine serves one setting after the other', async ({ page }) => {
  await open(page, `?engine=webgpu&${SHORT}`);
  for (const key of ['Home', 'End', 'Home']) {
    const before = await data(page);
    await pentagon(page).getByRole('slider', { name: 'Sparsity S' }).press(key);
    await expect.poll(async () => weights(await data(page))).not.toEqual(weights(before));
    await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
    await expect(pentagon(page)).toHaveAttribute('data-engine', 'webgpu');
  }
});
