/*
 * From AssemblyScript to WebAssembly, in Node, at build time. No file is written; the result is kept for as long as
 * the process lives and the sources stay as they are.
 */
import { main } from 'assemblyscript/asc';
import type { MemoryStream } from 'assemblyscript/asc';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assemblyConstants } from './constants.ts';
import { filesOf } from './write/network-source.ts';
import type { Network } from './rules.ts';
import { specialise } from './write/unrolled.ts';
import type { SmallShape } from './write/unrolled.ts';

/** The folder of the sources. */
export const SOURCES = fileURLToPath(new URL('./assembly/', import.meta.url));

const OPTIONS = [
  '--outFile',
  'kernel.wasm',
  '-O3',
  '--converge',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
];

/** The shapes of the lesson's small figures. Each costs about 0.2 kB of download. */
const SHAPES: readonly SmallShape[] = [
  { features: 2, hidden: 1 },
  { features: 5, hidden: 2 },
];

/** The numbers of hidden dimensions for which a step is written; more take the general one. */
const HIDDEN: readonly number[] = [1, 2, 3, 4, 5, 6];

/** Sources by file name. */
type Files = ReadonlyMap<string, string>;

/** The sources in a folder of assembly/. */
function sources(folder: string): [string, string][] {
  const names = readdirSync(SOURCES + folder).filter((name) => name.endsWith('.ts'));
  return names.map((name) => [folder + name, readFileSync(SOURCES + folder + name, 'utf8')]);
}

async function compileFresh(entry: string, files: Files): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await main([entry, ...OPTIONS], {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_name, contents) => void (wasm = contents as Uint8Array),
    listFiles: () => [],
  });
  if (error || !wasm) throw new Error(`The kernel does not compile.\n${(stderr as MemoryStream).toString()}`);
  return wasm;
}

const kept = new Map<string, Promise<Uint8Array>>();

function compiled(entry: string, files: Files): Promise<Uint8Array> {
  const text = [...files.values()].join('\0');
  const wasm = kept.get(text) ?? compileFresh(entry, files);
  kept.set(text, wasm);
  return wasm;
}

/** What all kernels are made of. */
const shared = (): [string, string][] => [...sources(''), ['constants.ts', assemblyConstants()]];

/** The WebAssembly of the paper's kernel, with steps written for some shapes and numbers of hidden dimensions. */
export const compile = (shapes = SHAPES, hidden = HIDDEN): Promise<Uint8Array> =>
  compiled('index.ts', new Map(shared()).set('small.ts', specialise(shapes, hidden)));

/** That of another network's kernel, which knows all laws. */
export function compileBeyond(network: Network, hidden = HIDDEN): Promise<Uint8Array> {
  const written = [...filesOf(network, hidden)].map(([name, text]): [string, string] => [`beyond/${name}`, text]);
  return compiled('beyond/network-kernel.ts', new Map([...shared(), ...sources('beyond/'), ...written]));
}
