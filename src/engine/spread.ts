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

let nextId = 1;

/** Bounds of `parts` nearly equal shares of k instances. */
const bounds = (k: number, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, i) => Math.round((k * i) / parts));

/** One lane's share of the run. */
interface Share {
  readonly lane: Lane;
  /** Frames that wait for those of slower lanes. */
  readonly waiting: Frame[];
  /** Whether the lane owes an answer. */
  owing: boolean;
  ended: boolean;
}

export class Spread {
  readonly #id = nextId++;
  readonly #options: SpreadOptions;
  readonly #shares: readonly Share[];
  #started = 0;
  #grants = 0;

  /** Opens a run on as many of the lanes as it has instances for. */
  constructor(lanes: readonly Lane[], options: SpreadOptions) {
    const { engine, spec, every } = options;
    const used = lanes.slice(0, instances(spec));
    const cuts = bounds(instances(spec), used.length);
    this.#options = options;
    this.#shares = used.map((lane) => ({ lane, waiting: [], owing: false, ended: false }));
    this.#shares.forEach((share, i) => {
      share.lane.listen(this.#id, (event) => {
        this.#hear(event, share);
      });
      share.lane.post({ type: 'open', id: this.#id, engine, every, spec: slice(spec, cuts[i], cuts[i + 1]) });
    });
  }

  /** Lets the run go on for about one frame's time; to be called again after the answer. */
  grant(): void {
    this.#started = performance.now();
    const milliseconds = this.#grants++ < SHORT ? GRANT : LONG_GRANT;
    for (const share of this.#shares) {
      if (share.ended) continue;
      share.owing = true;
      share.lane.post({ type: 'grant', id: this.#id, milliseconds });
    }
  }

  close(): void {
    for (const { lane } of this.#shares) {
      lane.forget(this.#id);
      lane.post({ type: 'close', id: this.#id });
    }
  }

  #hear(event: LaneEvent, share: Share): void {
    if (event.type !== 'frames') {
      this.close();
      this.#options.trouble(event);
      return;
    }
    share.waiting.push(...event.frames);
    share.owing = false;
    share.ended ||= event.frames.at(-1)?.step === this.#options.spec.steps;
    if (!this.#shares.some(({ owing }) => owing)) this.#complete();
  }

  /** Passes on what all lanes have come to. */
  #complete(): void {
    const count = Math.min(...this.#shares.map(({ waiting }) => waiting.length));
    const parts = this.#shares.map(({ waiting }) => waiting.splice(0, count));
    const frames = parts[0].map((_, i) => concat(parts.map((part) => part[i])));
    this.#options.frames(frames, performance.now() - this.#started);
  }
}
