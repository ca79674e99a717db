/*
 * A run as a PyTorch script: the same models as one batch, with the settings that the figure has, short enough to be
 * read before it is run. Random numbers are PyTorch's own.
 */
import type { Spec } from '../../core/spec.ts';
import type { Values } from '../../ui/settings.ts';
import { chances, inputs } from './law-lines.ts';
import { pythonList, pythonMatrix, pythonTensor, wrapped } from './lists.ts';
import { network } from './networks.ts';
import type { Network } from './networks.ts';

const heading = (title: string, settings: Values): string => `# Toy Models of Superposition, in PyTorch: ${title}.
${wrapped(
  Object.entries(settings).map(([name, value]) => `${name} = ${String(value)}`),
  '# ',
)}
# Random numbers are PyTorch's own, so a run does not repeat the page's to the digit.`;

const numbers = ({
  features,
  hidden,
  steps,
  batch,
  rate,
  density,
  decay,
  seed,
}: Spec): string => `n, m = ${features}, ${hidden}  # features, hidden dimensions
steps, batch, rate = ${steps}, ${batch}, ${rate}

# One entry for each model; all of them train side by side. Density is 1 - S, the chance
# that a feature is on, and feature i has the importance decay ** i.
density = ${pythonTensor(density)}
decay = ${pythonTensor(decay)}
seeds = ${pythonList(seed)}`;

const importances = ({ importance }: Spec): string =>
  importance
    ? `importance = ${pythonMatrix(importance)}[:, None]`
    : 'importance = decay[:, None, None] ** torch.arange(n)';

const model = (spec: Spec, { losses, start }: Network): string => `${importances(spec)}


${inputs(spec)}


${losses}


${chances(spec)}
${start}`;

const training = ({ schedule }: Spec, { parameters, optimizer, after }: Network): string => `torch.manual_seed(seeds[0])
parameters = [${parameters.join(', ')}]
optimizer = torch.optim.${optimizer}([each.requires_grad_() for each in parameters], lr=rate)
${schedule === 'cosine' ? 'cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)\n' : ''}for step in range(steps):
    x = inputs(chance, batch)
    loss = losses(x, *parameters, importance)
    optimizer.zero_grad()
    loss.sum().backward()  # models share nothing: each gets its own gradient
    optimizer.step()${schedule === 'cosine' ? '\n    cosine.step()' : ''}${after}
parameters = [each.detach() for each in parameters]
${parameters.join(', ')} = parameters`;

/** What a script does before it trains autoencoders: it trains the models that they read, and keeps the best. */
const foundation = (first: Spec): string[] => {
  const trained = network(first);
  return [
    '# First comes the model whose hidden points the autoencoders read: the best of its restarts.',
    ...[numbers(first), model(first, trained), training(first, trained)],
    `x = inputs(chance[:1], 200_000).expand(len(seeds), -1, -1)
frozen = W[losses(x, *parameters, importance).argmin()]
features = inputs  # of that model

# Now the autoencoders.`,
  ];
};

/** The loss of each autoencoder, and which features it has found: a latent that is ever on points their way. */
const foundReport = `torch.manual_seed(1)
x = inputs(chance[:1], 200_000)  # the same large sample for all
loss = losses(x, *parameters, importance)
best = {0: (loss.min().item(), loss.argmin().item())}
living = (torch.relu((x - bd) @ We.transpose(1, 2) + be) > 0).any(dim=1)
cosines = torch.nn.functional.normalize(frozen, dim=0).T @ Wd
cosines = cosines.masked_fill(~living[:, None], -1).amax(dim=2)[:, frozen.norm(dim=0) > 0.5]
for i, each in enumerate(cosines.tolist()):
    told = " ".join(f"{cosine:.3f}" for cosine in each)
    print(f"autoencoder {i:<4} loss {loss[i]:.6f}   nearest to each feature: {told}")
print((cosines > 0.95).all(dim=1).sum().item(), "of", len(seeds), "find every feature")`;

const report = ({ arrows }: Network): string => `overlap = ${arrows}.transpose(1, 2) @ ${arrows}  # W_i . W_j
D = overlap.diagonal(dim1=1, dim2=2) ** 2 / (overlap**2).sum(dim=2).clamp(min=1e-12)

best = {}  # the lowest loss at each density and decay, and whose it is
for i in range(len(seeds)):
    torch.manual_seed(1)  # the same large sample for all models of a density
    x = inputs(chance[i : i + 1], 1_000_000 // n)
    own = [each[i : i + 1] for each in parameters]
    loss = losses(x, *own, importance[i : i + 1]).item()
    shares = " ".join(f"{share:.2f}" for share in D[i])
    print(f"model {i:<4} S = {1 - density[i]:<6.3g} loss {loss:.6f}   D = {shares}")
    key = density[i].item(), decay[i].item()
    best[key] = min((loss, i), best.get(key, (loss, i)))`;

const drawing = (plane: boolean, { arrows: W }: Network): string => `
def draw():
    """${plane ? `The arrows of each best model: the columns of ${W}, and the unit circle.` : `${W}^T ${W} of each best model: which features overlap, and how.`}"""
    columns = min(5, len(best))
    rows = -(-len(best) // columns)
    size = (3 * columns, 3.2 * rows)
    fig, axes = plt.subplots(rows, columns, figsize=size, squeeze=False)
    for ax in axes.flat:
        ax.axis("off")
${plane ? arrows(W) : matrices}
    plt.show()


try:
    import matplotlib.pyplot as plt
except ImportError:
    print("Install matplotlib to see the picture.")
else:
    draw()`;

const matrices = `    for ax, (loss, i) in zip(axes.flat, best.values()):
        ax.imshow(overlap[i], cmap="RdBu", vmin=-1, vmax=1)
        ax.set_title(f"S = {1 - density[i]:.3g}, loss {loss:.2g}")`;

/** The features' own directions, faint behind what an autoencoder has learned. */
const FROZEN = `
        for x, y in frozen.T.tolist():
            ax.plot((0, x), (0, y), color="lightgrey", linewidth=9)`;

const arrows = (W: string): string => `    reach = max(1.2, 1.25 * ${W}.norm(dim=1).max().item())
    for ax, (loss, i) in zip(axes.flat, best.values()):
        ax.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal")
        ax.set_title(f"${W === 'Wd' ? '' : 'S = {1 - density[i]:.3g}, '}loss {loss:.2g}")
        ax.add_patch(plt.Circle((0, 0), 1, fill=False, color="lightgrey"))${W === 'Wd' ? FROZEN : ''}
        for feature, (x, y) in enumerate(${W}[i].T.tolist()):
            colour = f"C{feature % 10}"
            style = {"arrowstyle": "-|>", "color": colour}
            ax.annotate("", (x, y), (0, 0), arrowprops=style)
            ax.text(1.12 * x, 1.12 * y, feature, color=colour, ha="center", va="center")`;

/** A script that trains a figure's models, prints the loss and D_i of each, and draws the best. */
export function pythonScript(title: string, settings: Values, spec: Spec): string {
  const trained = network(spec);
  const first = spec.law?.kind === 'hidden' ? spec.law.of : undefined;
  const plane = (spec.model === 'sae' ? spec.features : spec.hidden) === 2;
  const parts = [
    ...[heading(title, settings), 'import torch', ...(first ? foundation(first) : [])],
    ...[numbers(spec), model(spec, trained), training(spec, trained)],
    ...[first ? foundReport : report(trained), drawing(plane, trained)],
  ];
  return `${parts.join('\n\n')}\n`;
}
