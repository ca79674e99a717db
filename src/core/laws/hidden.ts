/* Hidden points of a trained model: what an autoencoder reads. */
import type { EvaluationSample, Part } from '../evaluation/evaluation.ts';
import type { HiddenLaw } from '../spec.ts';
import type { LawDefinition } from './law-definition.ts';

/** h = W x of inputs, in 32-bit floats and in the order of the features, so that every kernel gives the same bits. [sample, hidden] */
export function pointsOf({ of, parameters }: HiddenLaw, x: Float32Array): Float32Array {
  const { features, hidden } = of;
  return Float32Array.from({ length: (x.length / features) * hidden }, (_, at) => {
    const [from, row] = [Math.floor(at / hidden) * features, (at % hidden) * features];
    let sum = 0;
    for (let i = 0; i < features; i++) sum = Math.fround(sum + Math.fround(parameters[row + i] * x[from + i]));
    return sum;
  });
}

/** The points of a sample of inputs; that of the empty input is 0. */
function ledOn(law: HiddenLaw, { empty, parts }: EvaluationSample): EvaluationSample {
  function* points(): Generator<Part> {
    for (const { inputs, weights } of parts) yield { inputs: pointsOf(law, inputs), weights };
  }
  return { empty, parts: { [Symbol.iterator]: points } };
}

/** The law of hidden points, from the law of the inputs that lead there. */
export const hidden = (law: HiddenLaw, inputs: LawDefinition): LawDefinition => {
  const { of } = law;
  const sample = (whole: boolean): EvaluationSample => ledOn(law, inputs.sample(of, 0, whole));
  return {
    fill(points, { seed }, instance, step) {
      const x = new Float32Array((points.length / of.hidden) * of.features);
      inputs.fill(x, { ...of, seed: [seed[instance]] }, 0, step);
      points.set(pointsOf(law, x));
    },
    sample: (_, __, whole) => sample(whole),
    thinned: () => inputs.thinned(of),
    shares: () => '',
    power() {
      const power = new Float64Array(of.hidden);
      for (const { inputs, weights } of sample(true).parts) {
        inputs.forEach((value, at) => (power[at % of.hidden] += weights[Math.floor(at / of.hidden)] * value ** 2));
      }
      return power;
    },
  };
};
