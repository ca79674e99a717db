/*
 * A contender in a process of its own: it answers each line of JSON, a request, with a line of JSON, microseconds per
 * model-step or why there are none.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Shape } from './shapes.ts';

export interface Request extends Shape {
  /** Milliseconds to spend. */
  readonly patience: number;
  readonly [option: string]: unknown;
}

type Answer = { readonly microseconds: number } | { readonly error: string };

export interface Process {
  ask(request: Request): Promise<number>;
  close(): void;
}

/** Starts a contender. Rejects an answer, and all later ones, where the process ends early. */
export function start(command: string, args: readonly string[]): Process {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => (complaint += String(data)));
  child.stdin.on('error', () => undefined); // the end of the process is heard below
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = new Promise<void>((resolve) => {
    child.on('close', resolve);
    child.on('error', ({ message }) => {
      complaint = message;
      resolve();
    });
  });
  return {
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const next: IteratorResult<string, unknown> = await answers.next();
      if (next.done) {
        await closed;
        throw new Error(complaint.trim().split('\n').at(-1) || 'it ended without an answer');
      }
      const answer = JSON.parse(next.value) as Answer;
      if ('error' in answer) throw new Error(answer.error);
      return answer.microseconds;
    },
    close() {
      child.kill();
    },
  };
}

/** The other side of it: answers requests until there are no more. */
export async function serve(measure: (request: Request) => Promise<number>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const answer: Answer = await measure(JSON.parse(line) as Request).then(
      (microseconds) => ({ microseconds }),
      (error: unknown) => ({ error: String(error) }),
    );
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
