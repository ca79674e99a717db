/* Promises about sets of features: in a plane the angles within them and what became of each, in space the way there. */
import { modelOf } from '../../../core/frame.ts';
import { anglesWithin, membersOf, setForm } from '../../../core/geometry/set-forms.ts';
import type { SetForm } from '../../../core/geometry/set-forms.ts';
import { arrivals, stage } from '../../../core/geometry/two-sets.ts';
import { inside, type Range } from '../range.ts';
import { best, bestModels, type Keeps, type Run } from '../run.ts';

/** The features of each set. Throws where the figure has no sets. */
function setsOf({ spec, widget }: Run): number[][] {
  if (spec.law?.kind !== 'sets') throw new Error(`the figure ${widget.name} has no sets of features`);
  return membersOf(spec.features, spec.law.size);
}

/** What became of each set of instance i. */
const forms = (run: Run, i: number): SetForm[] =>
  setsOf(run).map((members) => setForm(modelOf(run.spec, run.frame, i), members));

/** All angles within sets are such, in degrees. */
export const within =
  (degrees: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) =>
      setsOf(run)
        .flatMap((members) => anglesWithin(model, members))
        .every((angle) => inside(degrees, angle)),
    );

/** So many sets have collapsed. */
export const collapsed =
  (many: number): Keeps =>
  (run) =>
    best(run).every((i) => forms(run, i).filter((form) => form === 'collapsed').length === many);

/** Whether all sets of each start have this form. */
export const startsAs =
  (name: string) =>
  (run: Run): boolean[] =>
    run.spec.seed.map((_, i) => forms(run, i).every((form) => form === name));

/** On its way the best model's two sets of features come to these stages for the first time, in this order and to no others. */
export const passes =
  (stages: readonly string[]): Keeps =>
  ({ spec, view, ...run }) =>
    best({ spec, view, ...run }).every((i) => {
      const way = view.history.map((frame) => ({ step: frame.step, stage: stage(modelOf(spec, frame, i)) }));
      return arrivals(way).map((one) => one.stage).join() === stages.join(); // prettier-ignore
    });
