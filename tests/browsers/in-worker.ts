/* The built worker alone: it trains a spec to its end, and fetches the kernel that this takes. For every browser. */
import type { Frame, Spec } from '../../src/core/spec.ts';
import type { Command, Event } from '../../src/engine/protocol.ts';

export interface Outcome {
  /** Why there is nothing else. */
  readonly reason?: string;
  readonly step: number;
  readonly parameters: readonly number[];
}

/** Trains a spec in the worker at an address: a function that is sent to a page, so it stands alone. */
export const inWorker = ({ spec, address }: { spec: Spec; address: string }): Promise<Outcome> =>
  new Promise((resolve) => {
    const { law } = spec;
    // Typed arrays lose their type on the way into a page.
    const own =
      law?.kind === 'hidden'
        ? { ...spec, law: { ...law, parameters: Float32Array.from(Object.values(law.parameters)) } }
        : spec;
    const thread = new Worker(address, { type: 'module' });
    const post = (command: Command): void => {
      thread.postMessage(command);
    };
    thread.onmessage = ({ data }: MessageEvent<Event>) => {
      if (data.type !== 'frames') {
        resolve({ reason: data.reason, step: 0, parameters: [] });
        return;
      }
      const frame = data.frames.at(-1) as Frame;
      if (frame.step === spec.steps) resolve({ step: frame.step, parameters: [...frame.parameters] });
      else post({ type: 'grant', id: 1, milliseconds: 1e4 });
    };
    post({ type: 'open', id: 1, engine: 'cpu', spec: own, every: spec.steps });
    post({ type: 'grant', id: 1, milliseconds: 1e4 });
  });
