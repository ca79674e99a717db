/* Promises about the way of a run: who loses a place, and where it comes to rest. */
import { dimensionality } from '../../../core/geometry/geometry.ts';
import { levelOf, levels } from '../../../core/theory/levels.ts';
import { lostPlaces, sharesOf } from '../../../core/geometry/places.ts';
import { inside, type Range } from '../range.ts';
import { best, bestModels, type Keeps, type Run } from '../run.ts';

/** So many features of the best model have such a share of a dimension. */
export const have =
  (many: number, share: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) => dimensionality(model).filter((one) => inside(share, one)).length === many);

/** So many features had a place in the best model while it trained, and lost it. */
export const losePlaces =
  (many: Range): Keeps =>
  (run) => {
    const { history } = run.view;
    const at = history.map(({ step }) => step);
    return best(run).every((i) => inside(many, lostPlaces(sharesOf(run.spec, history, i), at, run.spec.steps).length));
  };

/** Whether each start ends within this share of a level of theory. */
export const onLevels =
  (tolerance: number) =>
  ({ spec, frame }: Run): boolean[] =>
    Array.from(frame.evaluation, (loss) => levelOf(loss, levels(spec.features), tolerance) !== undefined);
