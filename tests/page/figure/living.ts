/* A whole figure in a page, with an engine that trains when the test says so. */
import { vi } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Client } from '../../../src/engine/client.ts';
import type { Listener } from '../../../src/engine/attempts.ts';
import { live } from '../../../src/page/figure/live.ts';
import type { Live } from '../../../src/page/figure/live.ts';
import type { Site } from '../../../src/page/figure/services.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

/** A run that the figure has opened. */
interface Run {
  readonly spec: Spec;
  readonly listener: Listener;
  grants: number;
  closed: boolean;
}

/** The runs that were opened, in order. */
export let runs: Run[];
export let host: HTMLElement;
export let one: Live;
const client: Client = {
  warm: () => undefined,
  open(spec, _every, listener) {
    const run: Run = { spec, listener, grants: 0, closed: false };
    runs.push(run);
    listener.started('cpu', 1, []);
    return { grant: () => run.grants++, close: () => (run.closed = true) };
  },
};
export const write = vi.fn();
export const ignored = vi.fn();
export const copy = vi.fn();

/** Frame of a run in which all columns point to the right with one length. */
function frame(spec: Spec, step: number): Frame {
  const k = spec.seed.length;
  const parameters = Float32Array.from({ length: k * 15 }, (_, at) => (at % 15 === 0 ? 1 : 0));
  return { step, loss: new Float32Array(k), evaluation: new Float32Array(k), parameters };
}

export const newest = (): Run => runs.at(-1);
export const data = (): DOMStringMap => host.dataset;
export const press = (act: string): void => host.querySelector<HTMLElement>(`[data-act="${act}"]`)!.click();
export const look = (): void => void vi.advanceTimersByTime(20);

/** The newest run answers with frames at these steps, and the page looks. */
export function train(...steps: number[]): void {
  newest().listener.frames(
    steps.map((step) => frame(newest().spec, step)),
    10,
  );
  look();
}

/** Enters a value as the reader does. */
export function enter(name: string, text: string): void {
  const input = host.querySelector<HTMLInputElement>(`input[role="spinbutton"][name="${name}"]`)!;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  look();
}

/** Puts a figure into the page, with a query in its link and settings of its block. */
export function begin(query = '', settings = ''): void {
  host = document.createElement('div');
  host.id = 'pentagon';
  host.dataset['settings'] = settings;
  host.append(figure(pentagon, defaults(pentagon.settings), ''));
  document.body.replaceChildren(host);
  const link: Site['link'] = {
    ...{ query, write, replace: write, listen: () => undefined },
    step: (_, change) => change(),
    href: (anchor) => `http://x/?q#${anchor}`,
  };
  one = live(host, pentagon, { client, link, ignored, copy });
  look();
}

/** Before each test: no runs yet, and clocks that stand until the test moves them. */
export function fresh(): void {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => setTimeout(() => call(performance.now()), 16));
  runs = [];
  for (const heard of [write, ignored, copy]) heard.mockClear();
}

/** After each test. */
export function restored(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
