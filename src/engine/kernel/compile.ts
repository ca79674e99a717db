/*
 * From AssemblyScript to WebAssembly, in Node, at build time. No file is written; the result is kept for as long as
 * the process lives and the sources stay as they are.
 */
import { main } from 'assemblyscript/asc';
import type { MemoryStream } from 'assemblyscript/asc';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { specialise } from './specialise.ts';
import type { SmallShape } from './specialise.ts';

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

/** The sources by file name. small.ts exists here only. */
function sources(shapes: readonly SmallShape[], hidden: readonly number[]): Map<string, string> {
  const names = readdirSync(SOURCES).filter((name) => name.endsWith('.ts'));
  const files = new Map(names.map((name) => [name, readFileSync(SOURCES + name, 'utf8')]));
  return files.set('small.ts', specialise(shapes, hidden));
}

async function compileFresh(files: Map<string, string>): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await main(['index.ts', ...OPTIONS], {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_name, contents) => void (wasm = contents as Uint8Array),
    listFiles: () => [],
  });
  if (error || !wasm) throw new Error(`The kernel does not compile.\n${(stderr as MemoryStream).toString()}`);
  return wasm;
}

let last: { text: string; wasm: Promise<Uint8Array> } | undefined;

/** The kernel's WebAssembly, with steps written for some shapes and numbers of hidden dimensions. */
export function compile(shapes = SHAPES, hidden = HIDDEN): Promise<Uint8Array> {
  const files = sources(shapes, hidden);
  const text = [...files.values()].join('\0');
  if (last?.text !== text) last = { text, wasm: compileFresh(files) };
  return last.wasm;
}
