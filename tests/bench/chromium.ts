/*
 * Chromium, on a software GPU or as it is, and in it pages that hold nothing but a measurement.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { kernelPlugin } from '../../src/engine/kernel/plugin.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Flags for the GPU: none, a program that stands in for one, or whatever the machine has. */
const GPU = {
  plain: [],
  software: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-unsafe-swiftshader'],
  real: ['--enable-unsafe-webgpu', '--ignore-gpu-blocklist'],
};

/** The Chromium that tests/browser/setup.mjs found; an empty path is Playwright's own. */
const executablePath = readFileSync(
  fileURLToPath(new URL('../../node_modules/.cache/chromium-path', import.meta.url)),
  'utf8',
).trim();

export const launch = (gpu: keyof typeof GPU): Promise<Browser> =>
  chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...QUIET, ...GPU[gpu]] });

/** A module of this folder as one script. */
async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [kernelPlugin()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`${name}.ts`, import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return (built as Rolldown.RolldownOutput[])[0].output[0].code;
}

/** Opens a page of the site that holds nothing but a module of this folder, as `window.bench`. */
export async function blank(browser: Browser, address: string, name: string): Promise<Page> {
  const files: Readonly<Record<string, string>> = {
    'blank.html': '<!doctype html><title>bench</title><script type="module" src="blank.js"></script>',
    'blank.js': `import * as bench from './bench.js'; window.bench = bench;`,
    'bench.js': await bundle(name),
  };
  const page = await browser.newPage();
  for (const [file, body] of Object.entries(files)) {
    const contentType = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    await page.route(`${address}${file}`, (route) => route.fulfill({ contentType, body }));
  }
  await page.goto(`${address}blank.html`);
  await page.waitForFunction('window.bench');
  return page;
}

/** Names the graphics adapter that WebGPU offers in a page, and whether it is a program and no GPU. */
export const adapter = (page: Page): Promise<{ name: string; software: boolean } | undefined> =>
  page.evaluate(async () => {
    const found = await (navigator as Partial<Navigator>).gpu?.requestAdapter();
    if (!found) return undefined;
    const { vendor, architecture, device, description, isFallbackAdapter } = found.info;
    const name = [vendor, architecture, device, description].filter(Boolean).join(' ');
    return { name, software: isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|software|basic render/i.test(name) };
  });
