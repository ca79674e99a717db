/*
 * One run spread over several lanes. Instances never meet, so each lane trains its share of them and the shares'
 * frames, at equal steps, are put together here: the same result for any number of lanes.
 */
import { concat, instances, slice } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import type { Lane, LaneEvent } from './lane.ts';
import type { EngineName } from './protocol.ts';

/** How long a grant lasts, in milliseconds: short enough to change one's mind, long enough to be worth the way. */
const GRANT = 24;
/** How long it lasts once the run has been going for some time: nobody is changing their mind, and each way costs. */
const LONG_GRANT = 72;
/** How many grants a run gets before they are long. */
const SHORT = 20;

export type Trouble = Exclude<LaneEvent, { type: 'frames' }>;

export interface SpreadOptions {
  readonly engine: EngineName;
  readonly spec: Spec;
  /** Steps between recorded frames. */
  readonly every: number;
  /** Hears the frames that all lanes have come to under one grant, and its wall-clock time in milliseconds. */
  readonly frames: (frames: readonly Frame[], milliseconds: number) => void;
  /** Hears what ended the run early; nothing is heard afterwards. */
  readonly trouble: (trouble: Trouble) => void;
}

export interface Spread {
  /** Lets the run go on for about one frame's time; to be called again after the answer. */
  grant(): void;
  close(): void;
}

let nextId = 1;

/** Bounds of `parts` nearly equal shares of k instances. */
const bounds = (k: number, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, i) => Math.round((k * i) / parts));

/** Opens a run on as many of the lanes as it has instances for. */
export function spread(lanes: readonly Lane[], options: SpreadOptions): Spread {
  const { engine, spec, every } = options;
  const id = nextId++;
  const used = lanes.slice(0, Math.min(lanes.length, instances(spec)));
  const cuts = bounds(instances(spec), used.length);
  /** Frames of each lane that wait for those of slower lanes. */
  const waiting: Frame[][] = used.map(() => []);
  const ended = new Set<Lane>();
  /** Lanes that owe an answer. */
  const owing = new Set<Lane>();
  let started = 0;
  let grants = 0;

  function close(): void {
    for (const one of used) {
      one.forget(id);
      one.post({ type: 'close', id });
    }
  }

  function complete(): void {
    const count = Math.min(...waiting.map(({ length }) => length));
    const parts = waiting.map((frames) => frames.splice(0, count));
    const frames = parts[0].map((_, i) => concat(parts.map((part) => part[i])));
    options.frames(frames, performance.now() - started);
  }

  function hear(event: LaneEvent, index: number): void {
    if (event.type !== 'frames') {
      close();
      options.trouble(event);
      return;
    }
    waiting[index].push(...event.frames);
    owing.delete(used[index]);
    if (event.frames.at(-1)?.step === spec.steps) ended.add(used[index]);
    if (owing.size === 0) complete();
  }

  used.forEach((one, index) => {
    one.listen(id, (event) => {
      hear(event, index);
    });
    one.post({ type: 'open', id, engine, every, spec: slice(spec, cuts[index], cuts[index + 1]) });
  });

  return {
    grant() {
      started = performance.now();
      const milliseconds = grants++ < SHORT ? GRANT : LONG_GRANT;
      for (const one of used) {
        if (ended.has(one)) continue;
        owing.add(one);
        one.post({ type: 'grant', id, milliseconds });
      }
    },
    close,
  };
}
