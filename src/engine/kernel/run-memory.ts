/*
 * The kernel's memory, seen from the page's side. Every call of the kernel lays out its scratch space anew at the
 * bottom; from WORKSPACE on lie the tables that runs keep, given out first fit. Several runs are open at a time, but
 * few, so a short list of blocks does.
 */
import * as words from '#words';

/** Bytes for scratch space, one row of state and step numbers: enough for 256 features and 64 hidden dimensions. */
export const WORKSPACE = 2 ** 20;

/** What the tables of one thread may take together. */
export const LIMIT = 2 ** 29;

const PAGE = 65536;

export interface Block {
  readonly start: number;
  readonly end: number;
}

export interface Store {
  /** Room for that many bytes, aligned to 16. Throws a RangeError when there is none. */
  readonly reserve: (bytes: number) => Block;
  readonly release: (block: Block) => void;
}

/** Gives out the memory behind the workspace. */
export function store(memory: WebAssembly.Memory, workspace = WORKSPACE): Store {
  let blocks: Block[] = [];

  /** The first gap of that size between the blocks, or what follows them. */
  function gap(bytes: number): number {
    let start = workspace;
    for (const block of blocks) {
      if (block.start - start >= bytes) break;
      start = block.end;
    }
    return start;
  }

  function grow(end: number): void {
    if (end > workspace + LIMIT) throw new RangeError(words.tablesTooLarge);
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  }

  grow(workspace);
  return {
    reserve(bytes) {
      const size = Math.ceil(bytes / 16) * 16;
      const start = gap(size);
      const block = { start, end: start + size };
      grow(block.end);
      blocks = [...blocks, block].sort((a, b) => a.start - b.start);
      return block;
    },
    release: (block) => void (blocks = blocks.filter((other) => other !== block)),
  };
}
