/* How inputs are drawn, in Python: a function `inputs(chance, samples)` for the chances of each model. */
import type { HiddenLaw, Law, Spec } from '../../core/spec.ts';
import { pythonMatrix } from './lists.ts';

const values = (signed: true | undefined): string => (signed ? '2 * torch.rand(shape) - 1' : 'torch.rand(shape)');

const uniform = (signed: true | undefined): string => (signed ? 'uniform from -1 to 1' : 'uniform from 0 to 1');

const independent = (signed: true | undefined): string => `def inputs(chance, samples):
    """Fresh inputs (model, sample, feature): what is on is ${uniform(signed)}."""
    shape = (len(chance), samples, n)
    return (torch.rand(shape) < chance[:, None]) * (${values(signed)})`;

const together = (size: number, signed: true | undefined): string => `def inputs(chance, samples):
    """Fresh inputs: ${size} neighbours have one coin, and each a value of its own, ${uniform(signed)}."""
    shape = (len(chance), samples, n)
    on = torch.rand(len(chance), samples, n // ${size}) < chance[:, None, ::${size}]
    return on.repeat_interleave(${size}, dim=2) * (${values(signed)})`;

const oneOf = (size: number, signed: true | undefined): string => `def inputs(chance, samples):
    """Fresh inputs: of ${size} neighbours one at most is on, its value ${uniform(signed)}."""
    shape = (len(chance), samples, n)
    on = torch.rand(len(chance), samples, n // ${size}) < chance[:, None, ::${size}]
    chosen = torch.nn.functional.one_hot(torch.randint(${size}, on.shape), ${size})
    return (on[..., None] * chosen).flatten(2) * (${values(signed)})`;

/** The features' own law, for n features of which the script speaks. */
function own(law: Exclude<Law, HiddenLaw>): string {
  if (law.kind === 'independent') return independent(law.signed);
  return law.rule === 'together' ? together(law.size, law.signed) : oneOf(law.size, law.signed);
}

/** W of a trained model as rows. */
const rows = ({ of: { features, hidden }, parameters }: HiddenLaw): number[][] =>
  Array.from({ length: hidden }, (_, d) => [...parameters.subarray(d * features, (d + 1) * features)]);

/** An autoencoder reads the hidden points of a trained model, whose features are drawn by a law of their own. */
const points = (law: HiddenLaw): string => `frozen = ${pythonMatrix(rows(law))}  # W of the trained model


${own((law.of.law ?? { kind: 'independent' }) as Exclude<Law, HiddenLaw>)
  .replace('def inputs(', 'def features(')
  .replace('samples, n)', 'samples, frozen.shape[1])')}


def inputs(chance, samples):
    """Fresh hidden points (model, sample, dimension) of the trained model."""
    return features(chance, samples) @ frozen.T`;

/** The chance that each feature is on. (model, feature) */
export function chances({ features, law }: Spec): string {
  if (law?.kind === 'hidden') return `chance = torch.full((len(seeds), frozen.shape[1]), ${law.of.density[0]})`;
  const scale = law?.kind === 'independent' && law.scale;
  return scale
    ? `chance = (density[:, None] * ${pythonMatrix(scale)}).clamp(max=1)`
    : `chance = density[:, None].expand(-1, ${features})`;
}

/** The function that draws a spec's inputs. */
export const inputs = ({ law = { kind: 'independent' } }: Spec): string =>
  law.kind === 'hidden' ? points(law) : own(law);
