import { describe, expect, test } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import { runJson } from '../../../src/page/save/json.ts';

const spec: Spec = {
  features: 3,
  hidden: 2,
  steps: 40,
  batch: 8,
  rate: 0.01,
  schedule: 'cosine',
  output: 'relu',
  density: [0.1, 0.2],
  decay: [0.9, 0.8],
  seed: [7, 99],
};

/** What 0.1 is in a frame. */
const TENTH = Math.fround(0.1);

const frame: Frame = {
  step: 30,
  loss: Float32Array.of(0.1, NaN),
  evaluation: Float32Array.of(0.25, 0.125),
  parameters: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0.5, 1, 1, -1, 0.1, 0, 0, 0, -1, -2, 1 / 3),
};

const data = { widget: 'pentagon', settings: { sparsity: 0.9, seed: 7 }, spec, engine: 'cpu', frame, best: 1 };
const parsed = (): Record<string, unknown> => JSON.parse(runJson(data)) as Record<string, unknown>;

describe('the run as JSON', () => {
  test('says what was run, on what, and how far', () => {
    expect(Object.keys(parsed())).toEqual(['widget', 'settings', 'spec', 'engine', 'step', 'instances', 'best']);
    expect(parsed()).toMatchObject({
      widget: 'pentagon',
      settings: data.settings,
      spec,
      engine: 'cpu',
      step: 30,
      best: 1,
    });
  });

  test('has each instance with its own setting, weights as rows, and what they look like', () => {
    expect(parsed()['instances']).toEqual([
      {
        density: 0.1,
        decay: 0.9,
        seed: 7,
        loss: frame.loss[0],
        evalLoss: 0.25,
        weights: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        bias: [0, 0.5, 1],
        represented: 2,
        dimensionality: [1, 1, 0],
        shape: 'orthogonal',
      },
      {
        density: 0.2,
        decay: 0.8,
        seed: 99,
        loss: null, // no number yet
        evalLoss: 0.125,
        weights: [
          [1, -1, TENTH],
          [0, 0, 0],
        ],
        bias: [-1, -2, Math.fround(1 / 3)],
        represented: 2,
        dimensionality: [1, 1, TENTH ** 2].map((square): unknown => expect.closeTo(square / (2 + TENTH ** 2), 12)),
        shape: 'antipodal',
      },
    ]);
  });

  test('keeps every digit of a number', () => {
    const { instances } = JSON.parse(runJson(data)) as { instances: { bias: number[]; weights: number[][] }[] };
    const numbers = instances.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
    expect(Float32Array.from(numbers)).toEqual(frame.parameters);
    expect(instances[1].bias[2]).toBe(Math.fround(1 / 3));
  });

  test('has a best instance for each density where a figure shows several, and none where it shows none', () => {
    expect(JSON.parse(runJson({ ...data, best: [0, 1] }))).toHaveProperty('best', [0, 1]);
    expect(JSON.parse(runJson({ ...data, best: undefined }))).not.toHaveProperty('best');
  });
});

test('the way of a run has the losses of all and the weights of the one shown', () => {
  const start = {
    ...frame,
    step: 0,
    evaluation: Float32Array.of(4, 8),
    parameters: frame.parameters.map((w) => 2 * w),
  };
  expect(JSON.parse(runJson({ ...data, history: [start, frame] }))).toHaveProperty('history', [
    { step: 0, evalLoss: [4, 8], weights: [[2, -2, 2 * TENTH], [0, 0, 0]], bias: [-2, -4, 2 * Math.fround(1 / 3)] }, // prettier-ignore
    { step: 30, evalLoss: [0.25, 0.125], weights: [[1, -1, TENTH], [0, 0, 0]], bias: [-1, -2, Math.fround(1 / 3)] }, // prettier-ignore
  ]);
  expect(JSON.parse(runJson({ ...data, best: [0, 1], history: [frame] }))).not.toHaveProperty('history');
});

describe('the run of another network as JSON', () => {
  const instances = (changes: Partial<Spec>, parameters: Float32Array): object[] =>
    (
      JSON.parse(runJson({ ...data, spec: { ...spec, ...changes }, frame: { ...frame, parameters } })) as {
        instances: object[];
      }
    ).instances;
  const numbers = (length: number): Float32Array => Float32Array.from({ length }, (_, i) => i);

  test('with two matrices has both, and the importances where each feature has its own', () => {
    const importance = [
      [1, 2, 3],
      [3, 2, 1],
    ];
    const [, second] = instances({ model: 'absolute', importance }, numbers(30));
    expect(second).toMatchObject({
      importance: [3, 2, 1],
      encoder: [
        [15, 16, 17],
        [18, 19, 20],
      ],
      decoder: [
        [21, 22],
        [23, 24],
        [25, 26],
      ],
      bias: [27, 28, 29],
    });
  });

  test('of an autoencoder has the biases of both ends', () => {
    const [first] = instances({ model: 'sae', autoencoder: { penalty: 0.2, resampling: true } }, numbers(34));
    expect(first).toMatchObject({ encoderBias: [12, 13], decoderBias: [14, 15, 16] });
    expect(Object.keys(first)).not.toContain('weights');
  });

  test('of autoencoders on a model that came first has that model, and what each of them has found', () => {
    const of: Spec = { ...spec, features: 2, density: [0.3], decay: [1], seed: [0] };
    const law = { kind: 'hidden', of, parameters: Float32Array.of(1, 0, 0, 1, 0.25, 0.5) } as const;
    const found = [1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const silent = [1, 0, 0, 1, 1, 0, 0, 1, 0, -9, 0, 0];
    const run = {
      ...data,
      spec: { ...spec, features: 2, law, model: 'sae', autoencoder: { penalty: 0.2, resampling: true } } as Spec,
      frame: { ...frame, parameters: Float32Array.from([...found, ...silent]) },
    };
    const told = JSON.parse(runJson(run)) as Record<'model' | 'spec', object> & { autoencoders: object[] };
    expect(Object.keys(told)).not.toContain('instances');
    expect(told.model).toEqual({ weights: [[1, 0], [0, 1]], bias: [0.25, 0.5] }); // prettier-ignore
    expect(told.spec).toHaveProperty('law', { kind: 'hidden', of });
    expect(told.autoencoders).toEqual([
      {
        ...{ seed: 7, loss: frame.loss[0], evalLoss: 0.25, encoder: [[1, 0], [0, 1]], decoder: [[1, 0], [0, 1]] }, // prettier-ignore
        ...{ encoderBias: [0, 0], decoderBias: [0, 0], silent: [], cosines: [1, 1], recovered: true },
      },
      expect.objectContaining({ seed: 99, encoderBias: [0, -9], silent: [1], cosines: [1, 0], recovered: false }),
    ]);
  });
});
