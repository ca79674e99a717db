/* Promises about evaluation losses: on the sample that all instances of a density share. */
import { shapesOf } from '../../core/frame.ts';
import { importance } from '../../core/model.ts';
import type { Spec } from '../../core/spec.ts';
import { inside, range } from './range.ts';
import { best, type Run } from './run.ts';

type Keeps = (run: Run) => boolean;

/** What a model loses that keeps these features perfectly and answers 0 for all others, where E[x^2] is density / 3. */
function lossOfKeeping(kept: readonly number[], { features, density, decay }: Spec, i: number): number {
  const lost = importance(features, decay[i]).filter((_, feature) => !kept.includes(feature));
  return (lost.reduce((a, b) => a + b, 0) * density[i]) / (3 * features);
}

/** A model that keeps just these features, and perfectly, loses so many times as much as the best one. */
export function keepingCosts(features: string, times: string): Keeps {
  const [kept, costs] = [features.split(' ').map(Number), range(times)];
  return (run) => best(run).every((i) => inside(costs, lossOfKeeping(kept, run.spec, i) / run.frame.evaluation[i]));
}

/** The best model's loss at the first frame is so many times that at the last. */
export function lossFalls(times: string): Keeps {
  const falls = range(times);
  return (run) => {
    const { history } = run.view;
    if (history.length < 2) throw new Error(`the figure ${run.widget.name} keeps no frames but the last`);
    return best(run).every((i) => inside(falls, history[0].evaluation[i] / run.frame.evaluation[i]));
  };
}

/** Whether each start of one shape has a higher loss than every start of the other in its run, where it has any. */
export function higher(worse: string, better: string): (run: Run) => boolean[] {
  return ({ spec, frame }) => {
    const shapes = shapesOf(spec, frame);
    const losses = (name: string): number[] => [...frame.evaluation].filter((_, i) => shapes[i] === name);
    const others = losses(better);
    return others.length === 0 ? [] : losses(worse).map((loss) => loss > Math.max(...others));
  };
}
