/* What is trained, in Python: a function for the losses, the parameters at their start, and what follows an update. */
import { initialScale } from '../../core/model.ts';
import type { ModelName, Output, Spec } from '../../core/spec.ts';

export interface Network {
  /** The names of the parameters in the order in which `losses` takes them; the first one's columns are the arrows but for an autoencoder's. */
  readonly parameters: readonly string[];
  /** The parameter whose columns are the arrows. */
  readonly arrows: string;
  readonly losses: string;
  readonly start: string;
  readonly optimizer: string;
  /** What follows an update, indented; or nothing. */
  readonly after: string;
}

const activated = (output: Output, z: string): string => (output === 'relu' ? `torch.relu(${z})` : z);

const ERROR = 'The weighted squared error of each model, averaged over samples and features.';

const STARTS = 'starts = [torch.Generator().manual_seed(seed) for seed in seeds]';

/** One matrix, used down and up. */
const tied = ({ hidden, output }: Spec, h: string): Network => ({
  parameters: ['W', 'b'],
  arrows: 'W',
  losses: `def losses(x, W, b, importance):
    """${ERROR}"""
    ${h}
    return (importance * (x - ${activated(output, 'z')}) ** 2).mean(dim=(1, 2))`,
  start: `${STARTS}
W = torch.stack([${initialScale(hidden)} * torch.randn(m, n, generator=start) for start in starts])
b = torch.zeros(len(seeds), 1, n)`,
  optimizer: 'AdamW',
  after: '',
});

/** A function for the starts of a matrix, up to the root of so much over its inputs. */
const uniform = (square: number, why: string): string => `def uniform(rows, columns):
    """Starts of a matrix, ${why}."""
    bound = (${square} / columns) ** 0.5
    return torch.stack([bound * (2 * torch.rand(rows, columns, generator=s) - 1) for s in starts])`;

const absolute = ({ output }: Spec): Network => ({
  parameters: ['W1', 'W2', 'b'],
  arrows: 'W1',
  losses: `def losses(x, W1, W2, b, importance):
    """${ERROR} Wanted is |x|."""
    z = torch.relu(x @ W1.transpose(1, 2)) @ W2.transpose(1, 2) + b
    return (importance * (x.abs() - ${activated(output, 'z')}) ** 2).mean(dim=(1, 2))`,
  start: `${STARTS}


${uniform(6, 'as before a ReLU (He et al. 2015)')}


W1, W2 = uniform(m, n), uniform(n, m)
b = torch.zeros(len(seeds), 1, n)`,
  optimizer: 'AdamW',
  after: '',
});

const RESAMPLING = `
    fired += (torch.relu((x - bd) @ We.transpose(1, 2) + be) > 0).sum(dim=1)
    if (step + 1) % 2500 == 2000:
        fired.zero_()
    if (step + 1) % 2500 == 0 and step + 1 < steps:
        for i, latent in (fired == 0).nonzero().tolist():  # a silent latent is given a new direction
            direction = torch.nn.functional.normalize(torch.randn(n), dim=0)
            Wd.data[i, :, latent], We.data[i, latent], be.data[i, 0, latent] = direction, direction / 2, 0
            for parameter, at in ((Wd, (i, slice(None), latent)), (We, (i, latent)), (be, (i, 0, latent))):
                for moment in ("exp_avg", "exp_avg_sq"):
                    optimizer.state[parameter][moment][at] = 0`;

const sae = ({ autoencoder: { penalty, resampling } = { penalty: 0, resampling: false } }: Spec): Network => ({
  parameters: ['We', 'Wd', 'be', 'bd'],
  arrows: 'Wd',
  losses: `def losses(x, We, Wd, be, bd, importance):
    """The mean square of what is not rebuilt, and the penalty times the sum of the latents."""
    z = torch.relu((x - bd) @ We.transpose(1, 2) + be)
    error = (importance * (x - z @ Wd.transpose(1, 2) - bd) ** 2).mean(dim=(1, 2))
    return error + ${penalty} * z.sum(dim=2).mean(dim=1)`,
  start: `${STARTS}


${uniform(1, 'as of a linear layer')}


We, Wd = uniform(m, n), torch.nn.functional.normalize(uniform(n, m), dim=1)
be, bd = torch.zeros(len(seeds), 1, m), torch.zeros(len(seeds), 1, n)
fired = torch.zeros(len(seeds), m)  # samples on which each latent was on`,
  optimizer: 'Adam',
  after: `
    Wd.data = torch.nn.functional.normalize(Wd.data, dim=1)  # columns of length 1${resampling ? RESAMPLING : ''}`,
});

const NETWORKS: Readonly<Record<ModelName, (spec: Spec) => Network>> = {
  'relu-hidden': (spec) => tied(spec, 'z = torch.relu(x @ W.transpose(1, 2)) @ W + b'),
  absolute,
  sae,
};

/** The network of a spec. */
export const network = (spec: Spec): Network =>
  spec.model ? NETWORKS[spec.model](spec) : tied(spec, 'z = x @ W.transpose(1, 2) @ W + b');
