/*
 * What the page and its workers hold after a collection of garbage, asked over Chromium's own debugging protocol. TF.js
 * leaves its engine in the global object of its thread, so its count of tensors needs no help from the site.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface Holding {
  /** Of the page and of all workers: used JavaScript heap with the buffers behind typed arrays, in bytes. */
  readonly page: number;
  readonly workers: number;
  /** Tensors of all workers. */
  readonly tensors: number;
  /** Living workers. */
  readonly lanes: number;
}

type Send = (method: string, params?: object) => Promise<unknown>;

/** Sends commands to the workers' own targets, which a page's session only passes on. */
async function workerSenders(session: CDPSession): Promise<Map<string, Send>> {
  const senders = new Map<string, Send>();
  const answers = new Map<number, (result: unknown) => void>();
  let nextId = 1;
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    senders.set(sessionId, (method, params = {}) => {
      const id = nextId++;
      const message = JSON.stringify({ id, method, params });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
      return new Promise((resolve) => answers.set(id, resolve));
    });
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => senders.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return senders;
}

/** Bytes in use after a forced collection. */
async function bytes(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const usage = (await send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

async function tensors(send: Send): Promise<number> {
  const expression = '_tfengine.state.numTensors';
  const { result } = (await send('Runtime.evaluate', { expression })) as { result: { value: number } };
  return result.value;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Makes the function that measures a page. */
export async function measurer(page: Page): Promise<() => Promise<Holding>> {
  const session = await page.context().newCDPSession(page);
  const senders = await workerSenders(session);
  const own: Send = (method, params) => session.send(method as 'Runtime.enable', params);
  return async () => {
    const workers = [...senders.values()];
    return {
      page: await bytes(own),
      workers: sum(await Promise.all(workers.map(bytes))),
      tensors: sum(await Promise.all(workers.map(tensors))),
      lanes: workers.length,
    };
  };
}
