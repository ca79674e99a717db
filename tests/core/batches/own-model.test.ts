import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsText, levelValue, TOP } from '../../../src/core/batches/feature-levels.ts';
import { densities } from '../../../src/core/laws/chances.ts';
import { ownImportance, ownOf, ownSpec } from '../../../src/core/batches/own-model.ts';
import type { IndependentLaw } from '../../../src/core/spec.ts';
import type { Own } from '../../../src/core/batches/own-model.ts';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';
import { sweepSpec } from '../../../src/core/batches/sweep.ts';

const PLAIN: Own = {
  ...{
    features: 5,
    hidden: 2,
    density: 0.1,
    network: 'paper',
    output: 'relu',
    rule: 'alone',
    size: 2,
    sign: 'positive',
  },
  ...{ decay: 0.9, importances: '', densities: '', seed: 7, steps: 300, batch: 64, rate: 0.01, restarts: 4 },
};
const own = (changes: Partial<Own> = {}): Own => ({ ...PLAIN, ...changes });

describe('a model of one’s own', () => {
  test('is the paper’s as long as nothing else is asked for', () => {
    const { density, ...common } = PLAIN;
    expect(ownSpec(PLAIN)).toEqual({ ...restartsSpec({ ...common, sparsity: 0 }), density: Array(4).fill(density) });
  });

  test('has an importance and a density for each feature', () => {
    const spec = ownSpec(own({ importances: 'zh', densities: 'hz' }));
    expect(spec.importance?.[3]).toEqual([1, levelValue(17), 1, 1, 1]);
    expect(spec.law).toMatchObject({ kind: 'independent' });
    const law = spec.law as IndependentLaw;
    expect(densities(law, spec, 2).map((one) => Number(one.toFixed(6)))).toEqual([levelValue(17) / 10, 0.1, 0.1, 0.1, 0.1].map((one) => Number(one.toFixed(6)))); // prettier-ignore
  });

  test('has sets where its features can be divided, and else each comes by itself', () => {
    expect(ownSpec(own({ features: 6, rule: 'together', size: 3 })).law).toEqual({ kind: 'sets', rule: 'together', size: 3 }); // prettier-ignore
    expect(ownSpec(own({ rule: 'one-of', size: 3 })).law).toBeUndefined();
    expect(ownSpec(own({ sign: 'signed', network: 'absolute' }))).toMatchObject({ model: 'absolute', law: { signed: true } }); // prettier-ignore
  });
});

const levels = fc.array(fc.integer({ min: 0, max: TOP }), { minLength: 12, maxLength: 12 }).map((all) => [TOP, ...all.slice(1)]); // prettier-ignore
const any = fc.record<Own>({
  features: fc.integer({ min: 1, max: 12 }),
  hidden: fc.integer({ min: 1, max: 3 }),
  density: fc.constantFrom(0.01, 0.1, 0.37, 1),
  network: fc.constantFrom('paper', 'relu-hidden', 'absolute'),
  output: fc.constantFrom('relu', 'linear'),
  rule: fc.constantFrom('alone', 'together', 'one-of'),
  size: fc.integer({ min: 1, max: 12 }),
  sign: fc.constantFrom('positive', 'signed'),
  decay: fc.constantFrom(0, 0.7, 1),
  importances: fc.oneof(fc.constant(''), levels.map(levelsText)),
  densities: fc.oneof(fc.constant(''), levels.map(levelsText)),
  seed: fc.nat(),
  steps: fc.constant(10),
  batch: fc.constant(16),
  rate: fc.constant(0.01),
  restarts: fc.integer({ min: 1, max: 16 }),
});

test('what a spec says of a model of one’s own trains the same model', () => {
  fc.assert(
    fc.property(any, (model) => {
      const spec = ownSpec(model);
      const back = ownOf(spec, model.restarts - 1)!;
      const again = ownSpec(back);
      expect(again.seed).toEqual(spec.seed);
      expect({ ...again, importance: 0, decay: 0 }).toEqual({ ...spec, importance: 0, decay: 0 });
      const few = { ...model, importances: model.importances.slice(0, model.features) };
      expect(ownImportance(back)).toEqual(ownImportance(few));
    }),
    { examples: [[own({ features: 2, decay: 0, importances: 'zz' })]] },
  );
});

describe('a run of another figure', () => {
  test('of one density of a sweep comes with the restarts of that density alone', () => {
    const spec = sweepSpec({ ...restartsSpec(PLAIN), decay: 0.7, seed: 3, restarts: 2 }, [1, 0.3, 0.1]);
    expect(ownOf(spec, 3)).toMatchObject({ density: 0.3, decay: 0.7, restarts: 2, seed: spec.seed[2] });
  });

  test('with rarer or weightier features than 1 is told by shares of the largest', () => {
    const spec = { ...ownSpec(own({ restarts: 1 })), importance: [[1, 10, 1, 1, 1]], law: { kind: 'independent', scale: [[4, 1, 1, 1, 1]] } } as const; // prettier-ignore
    const found = ownOf(spec, 0)!;
    expect(found.density).toBe(0.4);
    expect(ownImportance(found)).toEqual([0.1, 1, 0.1, 0.1, 0.1].map((one) => expect.closeTo(one, 1) as number));
    expect(found.densities[0]).toBe('z');
  });

  test('that is too large, or no model of features, has no place', () => {
    expect(ownOf(ownSpec(own({ features: 13 })), 0)).toBeUndefined();
    expect(ownOf(ownSpec(own({ hidden: 4 })), 0)).toBeUndefined();
    const law = { kind: 'hidden', of: ownSpec(PLAIN), parameters: new Float32Array(15) } as const;
    expect(ownOf({ ...ownSpec(PLAIN), model: 'sae', law }, 0)).toBeUndefined();
  });
});
