/*
 * A model of the reader's own: every law and network of the engine but the autoencoder, in up to three dimensions, with an
 * importance and a density for each feature. Its values are those of the playground's settings.
 */
import { densities } from '../laws/chances.ts';
import { importanceOf } from '../feature-importance.ts';
import { levelOf, levelsOf, levelsText, levelValue } from './feature-levels.ts';
import { restartSeed } from '../random.ts';
import { instances } from '../spec.ts';
import type { Law, ModelName, Output, Spec } from '../spec.ts';

/** More features or hidden dimensions than these have no place in it. */
export const MOST_FEATURES = 12;
export const MOST_HIDDEN = 3;
export const MOST_RESTARTS = 16;

/** `paper` is the paper's, with one matrix used down and up. */
export type OwnNetwork = 'paper' | Exclude<ModelName, 'sae'>;
/** How features come: each by itself, or in sets that come together or of which one comes. */
export type Rule = 'alone' | 'together' | 'one-of';
/** Values in (0, 1] or in [-1, 1]. */
export type Sign = 'positive' | 'signed';

export interface Own {
  readonly features: number;
  readonly hidden: number;
  readonly density: number;
  readonly network: OwnNetwork;
  readonly output: Output;
  readonly rule: Rule;
  /** Features in a set. */
  readonly size: number;
  readonly sign: Sign;
  /** Importance of feature i is decay^i, unless `importances` says otherwise. */
  readonly decay: number;
  /** Levels of core/feature-levels.ts; empty for the powers of `decay`. */
  readonly importances: string;
  /** Levels of each feature's density, as shares of `density`; where features come in sets they mean nothing. */
  readonly densities: string;
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  readonly rate: number;
  readonly restarts: number;
}

/** Whether the features can be divided into sets of that size. */
const divides = ({ features, size }: Pick<Own, 'features' | 'size'>): boolean => features % size === 0;

/** Whether features come in sets: where these cannot be made, each comes by itself. */
export const inSets = (own: Pick<Own, 'rule' | 'features' | 'size'>): boolean => own.rule !== 'alone' && divides(own);

/** Whether sets are asked for that cannot be made. */
export const unsplit = (own: Pick<Own, 'rule' | 'features' | 'size'>): boolean => own.rule !== 'alone' && !divides(own);

/** Importance of each feature. [feature] */
export const ownImportance = ({ features, decay, importances }: Own): number[] =>
  importances === ''
    ? [...importanceOf({ features, decay: [decay] }, 0)]
    : levelsOf(importances, features).map(levelValue);

function lawOf(own: Own): Law | undefined {
  const signed = own.sign === 'signed' ? ({ signed: true } as const) : {};
  if (own.rule !== 'alone' && divides(own)) return { kind: 'sets', rule: own.rule, size: own.size, ...signed };
  const scale = levelsOf(own.densities, own.features).map(levelValue);
  const even = scale.every((share) => share === 1);
  if (even && own.sign === 'positive') return undefined;
  return { kind: 'independent', ...signed, ...(!even && { scale: Array.from({ length: own.restarts }, () => scale) }) };
}

/** The restarts of such a model as a batch. */
export function ownSpec(own: Own): Spec {
  const { features, hidden, steps, batch, rate, output, network, restarts } = own;
  const repeat = <Item>(item: Item): Item[] => Array.from({ length: restarts }, () => item);
  const law = lawOf(own);
  return {
    ...{ features, hidden, steps, batch, rate, output },
    schedule: 'cosine',
    density: repeat(own.density),
    decay: repeat(own.decay),
    seed: Array.from({ length: restarts }, (_, r) => restartSeed(own.seed, r)),
    ...(law && { law }),
    ...(network !== 'paper' && { model: network }),
    ...(own.importances !== '' && { importance: repeat(ownImportance(own)) }),
  };
}

/** Instances of the same density, decay and importances as this one: its restarts. */
function restartsOf(spec: Spec, instance: number): number[] {
  const { law, density, decay, importance } = spec;
  const scale = law?.kind === 'independent' ? law.scale : undefined;
  const key = (i: number): string => JSON.stringify([density[i], decay[i], importance?.[i], scale?.[i]]);
  return spec.seed.flatMap((_, i) => (key(i) === key(instance) ? [i] : []));
}

/** Levels of values as shares of the largest. */
const texts = (values: readonly number[]): string => {
  const most = Math.max(...values);
  return levelsText(values.map((value) => levelOf(value / most)));
};

/** A number without the last digits that arithmetic has left: 1 - 0.9 is 0.1. */
const tidy = (value: number): number => Number(value.toPrecision(9));

type OwnLaw = Pick<Own, 'rule' | 'size' | 'sign' | 'density' | 'densities'>;

/** How the law of an instance is said; undefined for hidden points of another model. */
function ownLaw(spec: Spec, instance: number): OwnLaw | undefined {
  const law = spec.law ?? { kind: 'independent' };
  if (law.kind === 'hidden') return undefined;
  const sign = law.signed ? 'signed' : 'positive';
  if (law.kind === 'sets')
    return { rule: law.rule, size: law.size, sign, densities: '', density: tidy(spec.density[instance]) };
  const each = densities(law, spec, instance);
  return { rule: 'alone', size: 2, sign, densities: law.scale ? texts(each) : '', density: tidy(Math.max(...each)) };
}

/** The values that train an instance's model anew with its restarts; undefined for what has no place here. Inverse of ownSpec() up to levels. */
export function ownOf(spec: Spec, instance: number): Own | undefined {
  const law = ownLaw(spec, instance);
  const { features, hidden, steps, batch, rate, output, model = 'paper' } = spec;
  if (!law || model === 'sae' || features > MOST_FEATURES || hidden > MOST_HIDDEN) return undefined;
  const all = restartsOf(spec, Math.min(instance, instances(spec) - 1));
  return {
    ...{ features, hidden, steps, batch, rate, output, network: model, ...law },
    decay: spec.importance ? 1 : spec.decay[instance], // importances that are all 1 are no text, which then means 1
    importances: spec.importance ? texts(spec.importance[instance]) : '',
    seed: spec.seed[all[0]],
    restarts: Math.min(MOST_RESTARTS, all.length),
  };
}
