/*
 * How the built page loads: as it is, on a slow machine, and on a slow machine behind a slow line.
 */
import type { Browser, Page } from 'playwright-core';
import { marks, watch } from './probe.ts';
import type { Marks } from './probe.ts';
import type { Site } from './site.ts';

/** The slow line: 1.6 Mbit/s down, 0.75 up, 150 ms to answer. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

export interface Load {
  /** Milliseconds since navigation: first and largest contentful paint. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Milliseconds from first contentful paint to the end of the pentagon's run. */
  readonly settled: number;
  /** What main-thread tasks have beyond 50 ms, from first paint to the end of the run, in milliseconds. */
  readonly blocking: number;
  readonly shift: number;
  /** Gzipped bytes sent until then, of them to workers, and the number of requests. */
  readonly bytes: number;
  readonly workerBytes: number;
  readonly requests: number;
  /** Hosts asked beside the page's own. */
  readonly otherHosts: number;
}

export interface Conditions {
  /** How many times slower the main thread is made. */
  readonly slowdown?: number;
  readonly slowLine?: boolean;
  readonly query?: string;
}

async function slow(page: Page, { slowdown = 1, slowLine = false }: Conditions): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await tools.send('Network.enable');
  if (slowLine) await tools.send('Network.emulateNetworkConditions', LINE);
}

function summary({ fcp, lcp, done, origin, shift, tasks }: Marks, site: Site, hosts: ReadonlySet<string>): Load {
  const sent = site.sent.filter(({ time }) => time <= origin + done); // more follows while the page comes to rest
  const during = tasks.filter(([start, duration]) => start + duration > fcp && start < done);
  const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    firstPaint: fcp,
    largestPaint: lcp,
    settled: done - fcp,
    blocking: sum(during.map(([, duration]) => duration - 50)),
    shift,
    bytes: sum(sent.map(({ bytes }) => bytes)),
    workerBytes: sum(sent.filter(({ path }) => path.includes('/engine/')).map(({ bytes }) => bytes)),
    requests: sent.length,
    otherHosts: hosts.size - 1,
  };
}

async function once(browser: Browser, site: Site, conditions: Conditions): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await watch(page);
  await slow(page, conditions);
  site.sent.length = 0;
  await page.goto(`${site.address}${conditions.query ?? ''}`);
  const load = summary(await marks(page), site, hosts);
  await context.close();
  return load;
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median, number by number, of some loads, each with an empty cache. */
export async function loads(browser: Browser, site: Site, times: number, conditions: Conditions): Promise<Load> {
  const all: Load[] = [];
  for (let i = 0; i < times; i++) all.push(await once(browser, site, conditions));
  const names = Object.keys(all[0]) as (keyof Load)[];
  return Object.fromEntries(names.map((name) => [name, median(all.map((load) => load[name]))])) as unknown as Load;
}
