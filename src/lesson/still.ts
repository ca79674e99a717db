/*
 * Still pictures. A figure's default run is trained at build time by the engine that trains it in the page, and drawn
 * by the same plots, so the page is complete at first paint, on paper and without JavaScript.
 */
import { fusedTrainer, startCpu } from '../engine/kernel/cpu.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { fillReadouts } from '../ui/show.ts';
import type { Values } from '../ui/settings.ts';
import type { View, Widget } from '../ui/widget.ts';

let started: Promise<void> | undefined;

/** The last frame of a spec's run. */
async function finalFrame(spec: Spec): Promise<Frame> {
  await (started ??= startCpu());
  const trainer = await fusedTrainer(spec);
  await trainer.advance(spec.steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}

/** What a figure shows at the end of its run, with nothing before it. */
export async function finishedView(widget: Widget, values: Values): Promise<View> {
  const spec = widget.spec?.(values);
  const frame = spec && (await finalFrame(spec));
  return { values, spec, frame, newest: frame, history: frame ? [frame] : [] };
}

/** Draws the finished picture and its numbers into the markup of a figure. */
export async function drawStill(figure: HTMLElement, widget: Widget, values: Values): Promise<void> {
  const view = await finishedView(widget, values);
  widget.draw(figure.querySelector<HTMLElement>('[data-part="stage"]')!, view, () => undefined);
  fillReadouts(figure.querySelector<HTMLElement>('[data-part="readouts"]')!, widget.readouts(view));
  figure.querySelector('[data-part="status"]')!.textContent = widget.describe(view);
}
