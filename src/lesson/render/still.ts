/*
 * Still pictures. A figure's default run is trained at build time by the engine that trains it in the page, and drawn
 * by the same plots, so the page is complete at first paint, on paper and without JavaScript.
 */
import { fetchPictures } from '../../plots/picture.ts';
import { fusedTrainer, startCpu } from '../../engine/kernel/fused-cpu.ts';
import { firstOf } from '../../core/spec.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { news } from '../../ui/text/announcement.ts';
import { fillReadouts } from '../../ui/fill.ts';
import type { Values } from '../../ui/settings.ts';
import type { View, Widget } from '../../ui/widget.ts';
import { thin } from './thin.ts';

let started: Promise<void> | undefined;

/** The last frame of a spec's run, after `count` frames on the way where they are wanted. */
async function frames(spec: Spec, count: number): Promise<Frame[]> {
  await (started ??= startCpu());
  const trainer = await fusedTrainer(spec);
  const every = count > 0 ? Math.max(1, Math.round(spec.steps / count)) : spec.steps;
  const recorded = count > 0 ? [await trainer.read()] : [];
  for (let step = 0; step < spec.steps; step += every) {
    await trainer.advance(Math.min(every, spec.steps - step));
    recorded.push(await trainer.read());
  }
  trainer.dispose();
  return recorded;
}

/** The end of a run, after `count` frames on the way where they are wanted. */
export async function finishedRun(spec: Spec, count = 0): Promise<Pick<View, 'frame' | 'newest' | 'history'>> {
  const history = await frames(spec, count);
  return { frame: history.at(-1), newest: history.at(-1), history };
}

/** What a figure shows at the end of its run. */
export async function finishedView(widget: Widget, values: Values): Promise<View> {
  const asked = widget.spec?.(values);
  const first = asked && firstOf(asked);
  const spec = first ? widget.after!(asked, (await frames(first, 0))[0]) : asked;
  const nothing = { frame: undefined, newest: undefined, history: [] };
  return { values, spec, ...(spec ? await finishedRun(spec, widget.past ? (widget.recorded ?? 100) : 0) : nothing) };
}

/** Draws the finished picture and its numbers into the markup of a figure. */
export async function drawStill(figure: HTMLElement, widget: Widget, values: Values): Promise<void> {
  const view = await finishedView(widget, values);
  await fetchPictures();
  const stage = figure.querySelector<HTMLElement>('[data-part="stage"]')!;
  widget.draw(stage, view, () => undefined);
  for (const handle of stage.querySelectorAll('.handle')) handle.remove(); // there is nothing to take hold of yet
  for (const one of stage.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')) one.disabled = true;
  thin(stage);
  fillReadouts(figure.querySelector<HTMLElement>('[data-part="readouts"]')!, widget.readouts(view));
  figure.querySelector('[data-part="status"]')!.textContent = news('done', widget, view);
}
