/* A point in a picture that can be taken hold of: by pointer, by finger, and by the arrow keys. */
import { select } from 'd3';
import { child, percent } from './child.ts';
import { REACH } from './plane.ts';

export interface HandleData {
  /** [hidden] */
  readonly point: ArrayLike<number>;
  readonly label: string;
  /** Where the point is, in words. */
  readonly text: string;
  readonly move: (x: number, y: number) => void;
  /** Lets go of the point: the Escape key. */
  readonly release: () => void;
}

/** How far an arrow key moves the point, and with the shift key. */
const STEP = 0.05;
const STRIDE = 0.25;

const ARROWS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const within = (value: number): number => Number(Math.max(-REACH, Math.min(REACH, value)).toFixed(3));

/** Where in the plane a pointer is. */
function place(host: HTMLElement, { clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = host.getBoundingClientRect();
  return [within(REACH * ((2 * (clientX - left)) / width - 1)), within(REACH * (1 - (2 * (clientY - top)) / height))];
}

function hearKeys(event: KeyboardEvent, { point, move, release }: HandleData): void {
  const arrow = ARROWS[event.key];
  if (event.key === 'Escape') release();
  if (!arrow) return;
  event.preventDefault();
  const step = event.shiftKey ? STRIDE : STEP;
  move(within(point[0] + step * arrow[0]), within(point[1] + step * arrow[1]));
}

/** Whether a press is the main button of a mouse, a pen, or the first finger, and asks for no menu. */
const mainly = ({ button, ctrlKey, isPrimary }: PointerEvent): boolean => button === 0 && !ctrlKey && isPrimary;

/** Puts the handle into `host`, the box of a plane. A mouse takes hold of the point from anywhere in the plane. */
export function handle(host: HTMLElement, data: HandleData): void {
  const ring = child<HTMLDivElement>(host, 'div', 'handle')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-label', data.label)
    .attr('aria-valuemin', -REACH)
    .attr('aria-valuemax', REACH)
    .attr('aria-valuenow', data.point[0].toFixed(2))
    .attr('aria-valuetext', data.text)
    .style('left', percent((1 + data.point[0] / REACH) / 2))
    .style('top', percent((1 - data.point[1] / REACH) / 2))
    .on('keydown', (event: KeyboardEvent) => hearKeys(event, data))
    .node()!;
  select(host)
    .on('pointerdown', (event: PointerEvent) => {
      if (!mainly(event) || (event.target !== ring && event.pointerType !== 'mouse')) return;
      event.preventDefault();
      host.setPointerCapture(event.pointerId);
      ring.focus({ preventScroll: true });
      if (event.target !== ring) data.move(...place(host, event));
    })
    .on('pointermove', (event: PointerEvent) => {
      if (host.hasPointerCapture(event.pointerId)) data.move(...place(host, event));
    });
}
