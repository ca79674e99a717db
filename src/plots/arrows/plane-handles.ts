/* The handles of a plane: the tips of its arrows, which are inputs, and the hidden point. */
import type { HandleData } from './handles.ts';
import { REACH } from './plane.ts';

type Place = readonly [x: number, y: number];

/** How far an arrow key moves. */
const STEP = 0.05;

const between = (low: number, value: number, high: number): number =>
  Number(Math.max(low, Math.min(high, value)).toFixed(3));

/** What arrow keys do, given how they move. */
const arrowKeys = (move: (right: number, up: number) => void): HandleData['keys'] => ({
  ArrowLeft: (times) => move(-STEP * times, 0),
  ArrowRight: (times) => move(STEP * times, 0),
  ArrowUp: (times) => move(0, STEP * times),
  ArrowDown: (times) => move(0, -STEP * times),
});

export interface Tip {
  readonly label: string;
  /** W_i */
  readonly column: Place;
  /** x_i, and in words */
  readonly input: number;
  readonly text: string;
  readonly set: (input: number) => void;
}

/** A tip is dragged along its arrow, and clicked to switch its feature on or off. It stands at x_i W_i, and at W_i where that is off. */
export function tipHandle({ label, column: [x, y], input, text, set }: Tip): HandleData {
  const shown = input || 1;
  const to = (value: number): void => set(between(0, value, 1));
  const toggle = (): void => to(input > 0 ? 0 : 1);
  return {
    name: label,
    label,
    value: input,
    text,
    ends: [0, 1],
    at: [shown * x, shown * y],
    ready: input > 0,
    drag: ([px, py]) => to((px * x + py * y) / (x * x + y * y || 1)),
    click: toggle,
    keys: {
      ...arrowKeys((right, up) => to(input + right + up)),
      PageUp: () => to(input + 5 * STEP),
      PageDown: () => to(input - 5 * STEP),
      Home: () => to(0),
      End: () => to(1),
      Enter: toggle,
      ' ': toggle,
    },
  };
}

export interface Point {
  readonly label: string;
  /** h. [hidden] */
  readonly point: ArrayLike<number>;
  readonly text: string;
  readonly move: (x: number, y: number) => void;
  /** Gives the point back to the inputs. */
  readonly release: () => void;
}

/** The hidden point is dragged anywhere in the plane; the Escape key lets go of it. */
export function pointHandle({ label, point, text, move, release }: Point): HandleData {
  const to = ([x, y]: Place): void => move(between(-REACH, x, REACH), between(-REACH, y, REACH));
  return {
    name: label,
    label,
    value: point[0],
    text,
    ends: [-REACH, REACH],
    at: [point[0], point[1]],
    ready: false,
    drag: to,
    keys: { ...arrowKeys((right, up) => to([point[0] + right, point[1] + up])), Escape: release },
  };
}
