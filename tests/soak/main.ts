/*
 * A long drag: the sparsity slider goes to and fro without a rest, and memory must stay flat. Each measure is taken at
 * rest, after a collection of garbage; the first minute is for warming up.
 *   npm run soak -- [--minutes N]
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launch } from '../bench/chromium.ts';
import { swing } from '../bench/drag.ts';
import { site } from '../bench/site.ts';
import { measurer } from './memory.ts';
import type { Holding } from './memory.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { minutes: { type: 'string', default: '10' } },
});

/** Between two measures, in milliseconds. */
const ROUND = 15_000;
/** Rounds of the first minute. */
const WARM = 4;
/** How much more than after the first minute there may be. */
const GROWTH = 1.05;

const total = ({ page, workers }: Holding): number => page + workers;
const text = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** Drags for one round, lets the last run end, and measures. */
async function round(page: Page, measure: () => Promise<Holding>): Promise<Holding> {
  await swing(page, ROUND);
  await page.waitForTimeout(200);
  await page.waitForSelector('toy-widget#pentagon[data-state="done"]');
  return measure();
}

function tell(number: number, holding: Holding): void {
  const { page, workers, tensors, lanes } = holding;
  const seconds = ((number * ROUND) / 1000).toFixed(0).padStart(4);
  console.log(`${seconds} s  page ${text(page)}, ${lanes} workers ${text(workers)}, ${tensors} tensors`);
}

/** What is wrong with the rounds after the first minute. */
function faults(rounds: readonly Holding[]): string[] {
  const [base, ...rest] = rounds.slice(WARM - 1);
  const last = rest.slice(-2);
  const least = Math.min(...last.map(total));
  return [
    ...(least <= total(base) * GROWTH ? [] : [`memory grew from ${text(total(base))} to ${text(least)}`]),
    ...(rest.every(({ tensors }) => tensors === base.tensors) ? [] : ['the number of tensors changed']),
    ...(rest.every(({ lanes }) => lanes === base.lanes) ? [] : ['workers came or went']),
  ];
}

const served = await site();
const browser = await launch('plain');
const page = await browser.newPage();
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(String(error)));
await page.goto(served.address);
await page.waitForSelector('toy-widget#pentagon[data-state="done"]');
// Chromium asks for the icon anew at each change of the address, and its debugger keeps a record of each request.
await page.evaluate(() => document.querySelector('link[rel="icon"]')!.remove());
const measure = await measurer(page);
const rounds: Holding[] = [];
const count = Math.max(WARM + 2, Math.round((Number(values.minutes) * 60_000) / ROUND));
for (let number = 1; number <= count; number++) {
  rounds.push(await round(page, measure));
  tell(number, rounds.at(-1));
}
await browser.close();
await served.close();
const wrong = [...errors, ...faults(rounds)];
console.log(wrong.length === 0 ? 'Memory stayed flat.' : `WRONG: ${wrong.join('; ')}.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
