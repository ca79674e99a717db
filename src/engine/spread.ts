/*
 * One run spread over several lanes. Instances never meet, so each lane trains its share of them and the shares'
 * frames, at equal steps, are put together here: the same result for any number of lanes.
 */
import { concat, instances, slice } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';
import type { Lane, LaneEvent } from './lane.ts';
import type { EngineName } from './protocol.ts';

/** A grant is meant to last about this long, in milliseconds: short enough to change one's mind, long enough to be worth the way. */
const GRANT = 24;

export type Trouble = Exclude<LaneEvent, { type: 'frames' }>;

export interface SpreadOptions {
  readonly engine: EngineName;
  readonly spec: Spec;
  /** Steps between recorded frames. */
  readonly every: number;
  /** The most recorded frames in one grant; as many as time allows when absent. */
  readonly most?: number;
  /** Hears the frames of one grant, once all lanes have answered it, and its wall-clock time in milliseconds. */
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
  const { engine, spec, every, most = Infinity } = options;
  const id = nextId++;
  const used = lanes.slice(0, Math.min(lanes.length, instances(spec)));
  const cuts = bounds(instances(spec), used.length);
  let answers: (readonly Frame[] | undefined)[] = [];
  let granted = 0;
  let started = 0;
  /** Recorded frames that fit into one grant, as far as is known. */
  let pace = 1;

  function close(): void {
    for (const one of used) {
      one.forget(id);
      one.post({ type: 'close', id });
    }
  }

  function complete(): void {
    const parts = answers as (readonly Frame[])[];
    answers = [];
    const frames = parts[0].map((_, i) => concat(parts.map((part) => part[i])));
    options.frames(frames, performance.now() - started);
  }

  function hear(event: LaneEvent, index: number): void {
    if (event.type !== 'frames') {
      close();
      options.trouble(event);
      return;
    }
    answers[index] = event.frames;
    const perRecord = Math.max(event.milliseconds, 0.05) / event.frames.length;
    pace = Math.min(most, Math.max(1, Math.round(GRANT / perRecord)));
    if (used.every((_, i) => answers[i])) complete();
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
      granted = Math.min(spec.steps, (Math.floor(granted / every) + pace) * every);
      for (const one of used) one.post({ type: 'grant', id, until: granted });
    },
    close,
  };
}
