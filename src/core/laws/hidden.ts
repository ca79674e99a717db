/* Hidden points of a trained model: what an autoencoder reads. */
import type { HiddenLaw, Spec } from '../spec.ts';
import type { LawDefinition } from './definition.ts';

/** h = W x of one input, in 32-bit floats and in the order of the features, so that every kernel gives the same bits. */
function project({ of, parameters }: HiddenLaw, x: Float32Array, h: Float32Array): void {
  for (let d = 0; d < of.hidden; d++) {
    let sum = 0;
    for (let i = 0; i < of.features; i++) {
      sum = Math.fround(sum + Math.fround(parameters[d * of.features + i] * x[i]));
    }
    h[d] = sum;
  }
}

/** The trained model's spec as if it drew inputs with the seed of one instance of another. */
const drawnBy = ({ of }: HiddenLaw, { seed }: Spec, instance: number): Spec => ({ ...of, seed: [seed[instance]] });

/** The law of hidden points, from the law of the inputs that lead there. */
export const hidden = (law: HiddenLaw, inputs: LawDefinition): LawDefinition => ({
  fill(points, spec, instance, step) {
    const { features, hidden } = law.of;
    const samples = points.length / hidden;
    const x = new Float32Array(samples * features);
    inputs.fill(x, drawnBy(law, spec, instance), 0, step);
    for (let s = 0; s < samples; s++) {
      project(law, x.subarray(s * features, (s + 1) * features), points.subarray(s * hidden, (s + 1) * hidden));
    }
  },
});
