/* Promises about autoencoders: what they find of the model's features, and what is given back of these. */
import { foundFeatures, readBack } from '../../../core/findings/found-features.ts';
import type { Found } from '../../../core/findings/found-features.ts';
import { inside, type Range } from '../range.ts';
import { best, type Keeps, type Run } from '../run.ts';

/** What each autoencoder has found. Throws where the run has none. */
function found({ spec, frame }: Run): readonly Found[] {
  if (spec.law?.kind !== 'hidden') throw new Error('nothing here reads hidden points');
  return foundFeatures(spec, spec.law, frame);
}

/** Whether each start finds all features that the model represents. */
export const findsAll =
  () =>
  (run: Run): boolean[] =>
    found(run).map(({ recovered }) => recovered);

/** So many of the starts find them all. */
export const recovers =
  (many: Range): Keeps =>
  (run) =>
    inside(many, found(run).filter(({ recovered }) => recovered).length);

/** Whether so many latents of each start are silent. */
export const silent =
  (many: Range) =>
  (run: Run): boolean[] =>
    found(run).map((one) => inside(many, one.silent.filter(Boolean).length));

/** The activations of the start on show give back such a share of what is there. */
export const givesBack =
  (share: Range): Keeps =>
  (run) =>
    best(run).every((i) => inside(share, readBack(found(run)[i].readings)));
