/* Where it was measured. */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';

/** Debian's Python, whose PyTorch is a package of the system. */
export const PYTHON = '/usr/bin/python3';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly chromium: string;
  /** Null where there is none. */
  readonly torch: string | null;
  readonly gpu: string | null;
  /** How much else was going on at the start: processes that wanted a core, averaged over a minute. */
  readonly load: number;
}

function torchVersion(): string | null {
  const { status, stdout } = spawnSync(PYTHON, ['-c', 'import torch; print(torch.__version__)'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** This machine, with what only others know. */
export function machine(others: Pick<Machine, 'chromium' | 'gpu' | 'load'>): Machine {
  return {
    ...others,
    cpu: cpus()[0].model.trim(),
    cores: availableParallelism(),
    node: process.version,
    torch: torchVersion(),
  };
}
