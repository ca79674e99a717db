/*
 * A model's row of state where the law or the network is not the paper's. It begins as layout.ts says, and goes on:
 *
 *   ... | loss, penalty, 0, 0 | threshold of each feature | gain of each | W of a trained model | samples on which each latent fired
 *
 * Features here are those that are drawn. W of a trained model stands by columns, and is there if the inputs are its
 * hidden points. The last part is there for an autoencoder.
 */
import * as words from '#words';
import { importanceOf } from '../../../core/feature-importance.ts';
import { densities } from '../../../core/laws/chances.ts';
import { countOf } from '../../../core/models/parameters.ts';
import { initialParameters } from '../../../core/models/start.ts';
import { networkOf } from '../../../core/models/model-table.ts';
import { coin } from '../../../core/random.ts';
import { instances } from '../../../core/spec.ts';
import type { HiddenLaw, IndependentLaw, SetsLaw, Spec } from '../../../core/spec.ts';
import { checkSets } from '../../set-check.ts';
import { padded } from '../layout.ts';
import type { Layout, Rows } from '../layout.ts';

/** How the inputs of a spec are drawn: the law, the spec that it belongs to, and the trained model that they go through. */
export interface Drawing {
  readonly law: IndependentLaw | SetsLaw;
  /** Whose features are drawn, at whose density. */
  readonly by: Spec;
  readonly through?: HiddenLaw;
}

/** How the inputs of a spec are drawn. Throws an Error in words for the reader where they cannot be. */
export function drawing(spec: Spec): Drawing {
  const { law = { kind: 'independent' } } = spec;
  if (law.kind === 'hidden') {
    const inner = drawing(law.of);
    if (inner.through) throw new Error(words.hiddenTwice);
    return { ...inner, through: law };
  }
  checkSets(spec);
  return { law, by: spec };
}

const parameterCount = (spec: Spec): number => countOf(networkOf(spec).tensors(spec));

/** Where the parts of a row begin, in floats. */
export interface Row extends Layout {
  readonly penalty: number;
  readonly thresholds: number;
  readonly gains: number;
  readonly frozen: number;
  readonly fired: number;
}

/** Where the parts of a row of that spec begin. */
export function rowOf(spec: Spec): Row {
  const part = padded(parameterCount(spec));
  const { by, through } = drawing(spec);
  const settings = 3 * part + padded(spec.features);
  const thresholds = settings + 8;
  const gains = thresholds + padded(by.features);
  const frozen = gains + padded(by.features);
  const fired = frozen + (through ? by.features * padded(spec.features) : 0);
  return {
    part,
    importance: 3 * part,
    settings,
    loss: settings + 4,
    penalty: settings + 5,
    thresholds,
    gains,
    frozen,
    fired,
    row: fired + (spec.model === 'sae' ? padded(spec.hidden) : 0),
  };
}

/** The probability that each drawn feature of an instance is on, where each has a coin of its own. */
function chances({ law, by, through }: Drawing, instance: number): number[] {
  return law.kind === 'independent' ? densities(law, by, through ? 0 : instance) : [];
}

/** W of a trained model by columns, each padded. [feature, hidden] */
function columns({ of, parameters }: HiddenLaw): Float32Array {
  const width = padded(of.hidden);
  const turned = new Float32Array(of.features * width);
  for (let i = 0; i < of.features; i++) {
    for (let d = 0; d < of.hidden; d++) turned[i * width + d] = parameters[d * of.features + i];
  }
  return turned;
}

/** Writes the row of one instance before the first step. */
function write(row: Float32Array, at: Row, spec: Spec, instance: number): void {
  const drawn = drawing(spec);
  const seed = spec.seed[instance];
  const flip = coin(drawn.by.density[drawn.through ? 0 : instance]);
  row.set(initialParameters(spec, instance));
  row.set(importanceOf(spec, instance), at.importance);
  row.set([flip.threshold, flip.gain, seed >>> 16, seed & 0xffff, NaN, spec.autoencoder?.penalty ?? 0], at.settings);
  chances(drawn, instance).forEach((chance, i) => {
    const { threshold, gain } = coin(chance);
    row[at.thresholds + i] = threshold;
    row[at.gains + i] = chance > 0 ? gain : 0;
  });
  if (drawn.through) row.set(columns(drawn.through), at.frozen);
}

/** The state before the first step. [instance, row] */
function initialState(spec: Spec): Float32Array {
  const at = rowOf(spec);
  const state = new Float32Array(instances(spec) * at.row);
  spec.seed.forEach((_, i) => {
    write(state.subarray(i * at.row, (i + 1) * at.row), at, spec, i);
  });
  return state;
}

/** The rows of models with other laws and networks. */
export const ROWS: Rows = { size: parameterCount, layout: rowOf, initialState };
