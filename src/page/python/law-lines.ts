/* How inputs are drawn, in Python: a function `inputs(chance, samples)` for the chances of each model. */
import type { Spec } from '../../core/spec.ts';
import { pythonMatrix } from './lists.ts';

const values = (signed: true | undefined): string => (signed ? '2 * torch.rand(shape) - 1' : 'torch.rand(shape)');

const uniform = (signed: true | undefined): string => (signed ? 'uniform from -1 to 1' : 'uniform from 0 to 1');

const independent = (signed: true | undefined): string => `def inputs(chance, samples):
    """Fresh inputs (model, sample, feature): what is on is ${uniform(signed)}."""
    shape = (len(chance), samples, chance.shape[1])
    return (torch.rand(shape) < chance[:, None]) * (${values(signed)})`;

const together = (size: number, signed: true | undefined): string => `def inputs(chance, samples):
    """Fresh inputs: ${size} neighbours have one coin, and each a value of its own, ${uniform(signed)}."""
    shape = (len(chance), samples, chance.shape[1])
    on = torch.rand(len(chance), samples, chance.shape[1] // ${size}) < chance[:, None, ::${size}]
    return on.repeat_interleave(${size}, dim=2) * (${values(signed)})`;

const oneOf = (size: number, signed: true | undefined): string => `def inputs(chance, samples):
    """Fresh inputs: of ${size} neighbours one at most is on, its value ${uniform(signed)}."""
    shape = (len(chance), samples, chance.shape[1])
    on = torch.rand(len(chance), samples, chance.shape[1] // ${size}) < chance[:, None, ::${size}]
    chosen = torch.nn.functional.one_hot(torch.randint(${size}, on.shape), ${size})
    return (on[..., None] * chosen).flatten(2) * (${values(signed)})`;

/** An autoencoder reads the hidden points of the model that the script has trained before. */
const POINTS = `def inputs(chance, samples):
    """Fresh hidden points (model, sample, dimension) of the frozen model."""
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
export function inputs({ law = { kind: 'independent' } }: Spec): string {
  if (law.kind === 'hidden') return POINTS;
  if (law.kind === 'independent') return independent(law.signed);
  return law.rule === 'together' ? together(law.size, law.signed) : oneOf(law.size, law.signed);
}
