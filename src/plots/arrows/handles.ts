/*
 * What can be taken hold of in a plane: by pointer, by finger, and by keys. A handle hears where it is dragged to and
 * says nothing of its own, so the picture stays a function of the settings.
 */
import { select } from 'd3';
import { placeIn, REACH } from './plane.ts';

void import('./handles.css').catch(() => undefined); // a still has none of it, so the page does not wait for it

type Place = readonly [x: number, y: number];

export interface HandleData {
  /** One of its kind in this plane. */
  readonly name: string;
  readonly label: string;
  /** The value that a slider says, in words too, and its ends. */
  readonly value: number;
  readonly text: string;
  readonly ends: readonly [number, number];
  readonly at: Place;
  /** Whether a finger drags it whichever way it goes; if not, up and down scroll the page. */
  readonly ready: boolean;
  readonly drag: (to: Place) => void;
  /** What a click does that drags nothing. */
  readonly click?: () => void;
  /** What keys do, by their names: once, or five times with the shift key. */
  readonly keys: Readonly<Record<string, ((times: number) => void) | undefined>>;
}

/** A pointer that moves less than this clicks, in pixels. */
const SLACK = 3;

interface Hold {
  readonly x: number;
  readonly y: number;
  readonly at: Place;
  /** How far a pixel reaches in the plane. */
  readonly unit: number;
  dragged: boolean;
}

/** Whether a press is the main button of a mouse, a pen, or the first finger, and asks for no menu. */
const mainly = ({ button, ctrlKey, isPrimary }: PointerEvent): boolean => button === 0 && !ctrlKey && isPrimary;

function hearKeys(event: KeyboardEvent, { keys }: HandleData): void {
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act(event.shiftKey ? 5 : 1);
}

/** Hears a handle of its own for as long as it stands; what it does is always its newest data's. */
function hear(handle: HTMLElement): void {
  let hold: Hold | undefined;
  const newest = (): HandleData => select<HTMLElement, HandleData>(handle).datum();
  handle.addEventListener('keydown', (event) => {
    hearKeys(event, newest());
  });
  handle.addEventListener('pointerdown', (event) => {
    if (!mainly(event)) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    const unit = (2 * REACH) / handle.parentElement!.getBoundingClientRect().width;
    hold = { x: event.clientX, y: event.clientY, at: newest().at, unit, dragged: false };
  });
  handle.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!hold) return;
    const [x, y] = [clientX - hold.x, clientY - hold.y];
    hold.dragged ||= Math.hypot(x, y) > SLACK;
    if (hold.dragged) newest().drag([hold.at[0] + hold.unit * x, hold.at[1] - hold.unit * y]);
  });
  handle.addEventListener('pointerup', () => {
    if (hold && !hold.dragged) newest().click?.();
    hold = undefined;
  });
  handle.addEventListener('pointercancel', () => {
    hold = undefined;
  });
}

/** Puts the handles into `host`, the box of a plane; later ones lie above. */
export function handles(host: HTMLElement, data: readonly HandleData[]): void {
  select(host)
    .selectAll<HTMLDivElement, HandleData>('div.handle')
    .data(data, ({ name }) => name)
    .join((enter) =>
      enter
        .append('div')
        .attr('class', 'handle')
        .attr('role', 'slider')
        .attr('tabindex', 0)
        .each(function () {
          hear(this);
        }),
    )
    .classed('ready', ({ ready }) => ready)
    .attr('aria-label', ({ label }) => label)
    .attr('aria-valuemin', ({ ends }) => ends[0])
    .attr('aria-valuemax', ({ ends }) => ends[1])
    .attr('aria-valuenow', ({ value }) => value.toFixed(2))
    .attr('aria-valuetext', ({ text }) => text)
    .style('left', ({ at }) => placeIn(at).left)
    .style('top', ({ at }) => placeIn(at).top);
}
