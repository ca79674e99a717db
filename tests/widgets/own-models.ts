/* Random models of the playground, for tests that train any of them: many settings at one of their ends. */
import fc from 'fast-check';
import { ownSettings } from '../../src/ui/own-settings.ts';
import type { Setting, Value, ValuesOf } from '../../src/ui/settings.ts';
import { allowed } from '../ui/allowed.ts';

const { steps, batch, restarts } = ownSettings;
/** What a training costs is kept low, and nothing else. */
const short = { steps: { ...steps, max: 4 }, batch: { ...batch, max: 24 }, restarts: { ...restarts, max: 3 } };

export type OwnValues = ValuesOf<typeof ownSettings>;

/** Values that a setting allows, its ends more often than others; texts of levels as long as there are features, or shorter. */
function withEnds(setting: Setting): fc.Arbitrary<Value> {
  switch (setting.kind) {
    case 'choice':
      return allowed(setting);
    case 'levels':
      return fc.oneof(
        allowed(setting),
        fc.constantFrom('', '0'.repeat(setting.most), `0${'z'.repeat(setting.most - 1)}`),
      );
    case 'number':
      return fc.oneof({ weight: 2, arbitrary: allowed(setting) }, fc.constantFrom(setting.min, setting.max));
  }
}

const any = fc.record(
  Object.fromEntries(Object.entries({ ...ownSettings, ...short }).map(([name, setting]) => [name, withEnds(setting)])),
) as unknown as fc.Arbitrary<OwnValues>;

/** So many models within the bounds of the playground, always the same ones. */
export const ownModels = (count: number): OwnValues[] => fc.sample(any, { numRuns: count, seed: 20 });
