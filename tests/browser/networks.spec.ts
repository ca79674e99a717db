/* The built worker, alone in a page of its own: it fetches the kernel of a law or a network when a spec names it. */
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Spec } from '../../src/core/spec.ts';
import { inWorker } from '../browsers/in-worker.ts';
import type { Outcome } from '../browsers/in-worker.ts';
import { autoencoders, layered } from '../engine/kernel/beyond/specs.ts';
import { specOf } from '../engine/kernel/specs.ts';

const folder = `${process.env['SITE'] ?? 'dist'}/assets/engine/`;
const worker = readdirSync(folder).find((name) => name.startsWith('worker-'));

/** Trains a spec to its end in the built worker. */
const trainIn = (page: Page, spec: Spec): Promise<Outcome> =>
  page.evaluate(inWorker, { spec, address: `/assets/engine/${worker}` });

const pairs = { kind: 'sets', size: 2, rule: 'one-of' } as const;

/** What to train, how many parameters its three models have together, and whose kernel that takes. */
const CASES: readonly [string, Spec, number, string | undefined][] = [
  ['the paper’s model', specOf(5, 2, 16, { k: 3 }), 3 * 15, undefined],
  ['the paper’s model on pairs', layered(6, 2, 16, undefined, pairs), 3 * 18, 'paper'],
  ['ReLUs in the hidden layer', layered(6, 2, 16, 'relu-hidden', pairs), 3 * 18, 'relu-hidden'],
  ['absolute values', layered(6, 2, 16, 'absolute', pairs), 3 * 30, 'absolute'],
  ['autoencoders', autoencoders(5, 2, 5, 16), 3 * 27, 'sae'],
];

test.beforeEach(async ({ page }) => {
  await page.route('**/alone.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('alone.html');
});

for (const [name, spec, count, rules] of CASES) {
  test(`the worker trains ${name}, and fetches no kernel that it does not need`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { reason, step, parameters } = await trainIn(page, { ...spec, steps: 40 });
    expect(reason).toBeUndefined();
    expect(step).toBe(40);
    expect(parameters).toHaveLength(count);
    expect(parameters.every(Number.isFinite)).toBe(true);
    expect(asked.flatMap((url) => /kernel_rules_([a-z-]+?)-[\w-]{8}\./.exec(url)?.[1] ?? [])).toEqual(
      rules ? [rules] : [],
    );
  });
}
