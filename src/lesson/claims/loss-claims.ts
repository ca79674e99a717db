/* Promises about evaluation losses: on the sample that all instances of a density share. */
import { branches, crossings } from '../../core/batches/branches.ts';
import { evaluationSample } from '../../core/evaluation/evaluation.ts';
import { modelOf, shapesOf } from '../../core/frame.ts';
import { importance } from '../../core/feature-importance.ts';
import { lossOfKeeping } from '../../core/batches/kept.ts';
import { evaluationLoss } from '../../core/models/paper-loss.ts';
import type { Frame } from '../../core/spec.ts';
import { inside, type Range } from './range.ts';
import { best, type Keeps, type Run } from './run.ts';

/** A model that keeps just these features, and perfectly, loses so many times as much as the best one; one that keeps none answers 0 always. */
export const keepingCosts =
  (kept: readonly number[], times: Range): Keeps =>
  (run) =>
    best(run).every((i) => inside(times, lossOfKeeping(kept, run.spec, i) / run.frame.evaluation[i]));

/** Such a share of the best model's loss is that of one feature. */
export const spends =
  (share: Range, feature: number): Keeps =>
  ({ spec, frame, ...run }) =>
    best({ spec, frame, ...run }).every((i) => {
      const all = importance(spec.features, spec.decay[i]);
      const sample = evaluationSample(spec.features, spec.density[i]);
      const loss = (weigh: ArrayLike<number>): number => evaluationLoss(modelOf(spec, frame, i), weigh, sample);
      return inside(share, loss(all.map((weight, other) => (other === feature ? weight : 0))) / loss(all));
    });

/** The best model loses so much. */
export const loses =
  (loss: Range): Keeps =>
  (run) =>
    best(run).every((i) => inside(loss, run.frame.evaluation[i]));

/** The frames of a run from its start on, for promises about its way. */
function frames({ widget, view: { history } }: Run): readonly Frame[] {
  if (history.length < 2) throw new Error(`the figure ${widget.name} keeps no frames but the last`);
  return history;
}

/** The best model's loss at the first frame is so many times that at the last. */
export const lossFalls =
  (times: Range): Keeps =>
  (run) => {
    const [first] = frames(run);
    return best(run).every((i) => inside(times, first.evaluation[i] / run.frame.evaluation[i]));
  };

/** By a step, the best model's loss has fallen by such a share of its whole fall. */
export const fallsEarly =
  (share: Range, step: number): Keeps =>
  (run) => {
    const [first, ...later] = frames(run);
    const then = later.findLast((frame) => frame.step <= step) ?? first;
    const fall = (to: Frame, i: number): number => first.evaluation[i] - to.evaluation[i];
    return best(run).every((i) => inside(share, fall(then, i) / fall(run.frame, i)));
  };

/** Whether each start of one shape has a higher loss than every start of the other in its run, where it has any. */
export function higher(worse: string, better: string): (run: Run) => boolean[] {
  return ({ spec, frame }) => {
    const shapes = shapesOf(spec, frame);
    const losses = (name: string): number[] => [...frame.evaluation].filter((_, i) => shapes[i] === name);
    const others = losses(better);
    return others.length === 0 ? [] : losses(worse).map((loss) => loss > Math.max(...others));
  };
}

/** The curves of the best models with so many features each cross once over the row of a run, at such a density, or at such a share of it. */
export const crosses =
  (fewer: number, more: number, at: Range): Keeps =>
  ({ spec, frame }) => {
    const all = branches(spec, frame);
    const [one, other] = [fewer, more].map((kept) => all.find((branch) => branch.kept === kept));
    const found = one && other ? crossings(one, other) : [];
    return found.length === 1 && inside(at, found[0].value);
  };
