/*
 * The main path in each browser that this machine has or can get: the pentagon trains, the slider trains it anew, the
 * link is written; and what it trained is Node's, bit for bit, on the cpu kernel. What could not be had is told.
 *   npm run browsers
 */
import type { Values } from '../../src/ui/settings.ts';
import { site } from '../bench/site.ts';
import { apart } from './alone.ts';
import { dictionaryApart } from './dictionary.ts';
import { firefoxHere, foundOrInstalled, webkitHere } from './install.ts';
import { gap, inNode, numbersOf } from './node.ts';
import { slid, trained } from './path.ts';
import type { Data } from './path.ts';
import { chromiumVisit, firefoxVisit } from './visit.ts';
import type { Visit } from './visit.ts';
import { webkitVisit } from './webdriver.ts';

/** Engines of a GPU round in their own way. */
const TOLERANCE = 1e-3;
const SHORT: Values = { steps: 300, restarts: 2 };

/** What is wrong with a figure's run, compared with Node's. */
async function compared(visit: Visit, address: string, engine: string, changes: Values): Promise<string[]> {
  const data = JSON.parse(await trained(visit, address, 'pentagon')) as Data;
  const { spec, numbers } = await inNode(changes);
  const apart = gap(numbersOf(data), numbers);
  return [
    ...(data.engine === engine ? [] : [`it ran on ${data.engine}`]),
    ...(JSON.stringify(data.spec) === spec ? [] : ['its spec is another']),
    ...(apart <= (engine === 'cpu' ? 0 : TOLERANCE) ? [] : [`its weights are ${String(apart)} from Node’s`]),
  ];
}

/** The default pentagon on the cpu kernel, the slider, autoencoders on a model, and every law and network in the worker. */
const path = async (visit: Visit, home: string): Promise<string[]> => [
  ...(await compared(visit, home, 'cpu', {})),
  ...(await slid(visit)),
  ...(await dictionaryApart(visit, home)),
  ...(await apart(visit, served.worker)),
];

function onEngine(engine: string): (visit: Visit, home: string) => Promise<string[]> {
  const query = Object.entries(SHORT).map(([name, value]) => `&pentagon.${name}=${String(value)}`);
  return (visit, home) => compared(visit, `${home}?engine=${engine}${query.join('')}`, engine, SHORT);
}

interface Trip {
  /** The browser, and what it does there. */
  readonly name: string;
  /** Undefined where the browser cannot be had. */
  readonly start: (() => Promise<Visit>) | undefined;
  readonly go: (visit: Visit, home: string) => Promise<string[]>;
  readonly good: string;
}

function skipped(name: string, reason: string): boolean {
  console.log(`skipped  ${name}: ${reason}`);
  return true;
}

/** Goes on one trip and tells of it; says whether it went well, or could not be made. */
async function travelled({ name, start, go, good }: Trip, home: string): Promise<boolean> {
  if (!start) return skipped(name, 'it is not on this machine and could not be installed');
  const visit = await start().catch((error: unknown) => String(error));
  if (typeof visit === 'string') return skipped(name, `it could not be started: ${visit}`);
  const faults = await go(visit, home).catch((error: unknown) => [String(error)]);
  await visit.close();
  const well = faults.length === 0;
  console.log(`${well ? 'good   ' : 'WRONG  '}  ${name} (${visit.version}): ${well ? good : faults.join('; ')}`);
  return well;
}

const firefox = foundOrInstalled(firefoxHere, 'firefox-esr');
const webkit = foundOrInstalled(webkitHere, 'webkit2gtk-driver', 'xvfb', 'xauth');
const bits =
  'trained, slid, linked; weights and biases are Node’s, bit for bit, of every law and network, and of a figure’s autoencoders';
const near = `weights and biases within ${String(TOLERANCE)} of Node’s`;
const trips: Trip[] = [
  { name: 'Chromium, cpu', start: () => chromiumVisit('plain'), go: path, good: bits },
  { name: 'Firefox, cpu', start: firefox ? () => firefoxVisit(firefox) : undefined, go: path, good: bits },
  { name: 'WebKitGTK, cpu', start: webkit && (() => webkitVisit(webkit)), go: path, good: bits },
  { name: 'Chromium, webgl', start: () => chromiumVisit('software'), go: onEngine('webgl'), good: near },
  { name: 'Chromium, webgpu', start: () => chromiumVisit('software'), go: onEngine('webgpu'), good: near },
];

const served = await site('dist');
const results: boolean[] = [];
/** Goes on one trip after the other, as long as there are any. */
async function travel(): Promise<void> {
  for (let trip = trips.shift(); trip; trip = trips.shift()) results.push(await travelled(trip, served.address));
}
await Promise.all([travel(), travel()]);
await served.close();
process.exitCode = results.every(Boolean) ? 0 : 1;
