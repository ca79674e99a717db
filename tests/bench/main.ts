/*
 * The benchmarks, all in one run: the race of trainers, then the built page. The table goes to stdout as Markdown, the
 * numbers to a JSON file; with --save also to results.json beside this file, from which README's table is.
 *   npm run bench -- [--json FILE] [--rounds N] [--before FOLDER] [--save]
 *   npm run bench -- --figures [--rounds N]
 * With --before, the folder of an earlier build, the drag is measured in both by turns; with --figures, the second page's
 * figures alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from './chromium.ts';
import { arena } from './contenders.ts';
import { drags } from './drag.ts';
import { figureTimes } from './figures.ts';
import { timeLaws, timeRuns } from './laws.ts';
import { loads } from './load.ts';
import { machine } from './machine.ts';
import { race } from './race.ts';
import { figureTable, markdown } from './report.ts';
import type { Report } from './report.ts';
import { SHAPES } from './shapes.ts';
import { site } from './site.ts';
import type { Site } from './site.ts';
import { secondWorker } from './workers.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    json: { type: 'string', default: 'node_modules/.cache/bench.json' },
    rounds: { type: 'string', default: '4' },
    before: { type: 'string' },
    save: { type: 'boolean', default: false },
    figures: { type: 'boolean', default: false },
  },
});

/** For one contender and shape in one round, in milliseconds. */
const PATIENCE = 600;
/** No further round of the race after this time, so that all ends within six. */
const LIMIT = 150_000;

async function dragged(browser: Browser, now: Site): Promise<Pick<Report['page'], 'drag' | 'before'>> {
  const earlier = values.before ? await site(values.before) : undefined;
  const [drag, before] = await drags(browser, earlier ? [now, earlier] : [now]);
  await earlier?.close();
  return { drag, ...(earlier && { before }) };
}

async function pageFigures(browser: Browser, site: Site): Promise<Report['page']> {
  return {
    plain: await loads(browser, site, 9, {}),
    slow: await loads(browser, site, 7, { slowdown: 4 }),
    slower: await loads(browser, site, 7, { slowdown: 4, query: '?pentagon.steps=12000' }),
    line: await loads(browser, site, 5, { slowdown: 4, slowLine: true }),
    ...(await dragged(browser, site)),
    secondWorker: await secondWorker(browser, site),
    figures: await figureTimes(browser, site, 3),
  };
}

async function measure(rounds: number): Promise<Report> {
  const [load] = loadavg();
  const served = await site();
  const all = await arena(served);
  const where = machine({ chromium: all.browser.version(), gpu: all.gpu, load });
  const speed = await race(all.contenders, { shapes: SHAPES, rounds, patience: PATIENCE, limit: LIMIT });
  const beyond = { laws: await timeLaws(), runs: await timeRuns() };
  const page = await pageFigures(all.browser, served);
  await all.close();
  await served.close();
  return { machine: where, rounds, shapes: SHAPES, speed, beyond, page };
}

async function figuresAlone(rounds: number): Promise<void> {
  const [served, browser] = [await site(), await launch('plain')];
  console.log(figureTable(await figureTimes(browser, served, rounds)));
  await browser.close();
  await served.close();
}

async function all(rounds: number): Promise<void> {
  const report = await measure(rounds);
  for (const file of [values.json, ...(values.save ? [fileURLToPath(new URL('results.json', import.meta.url))] : [])]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  }
  console.log(markdown(report));
}

await (values.figures ? figuresAlone : all)(Number(values.rounds));
