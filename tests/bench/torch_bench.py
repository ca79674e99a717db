"""The toy model in PyTorch on the CPU, as a process that answers lines of JSON; see lines.ts.

A request holds features, hidden, batch, models, threads, style and patience in milliseconds. The styles: `one` trains
one model with matrices, `batched` all models as one batch of matrices, `notebook` all models the way the paper's
notebook is written, with einsum. The answer is the least time of many short stretches, in microseconds per model-step.
"""

import json
import math
import sys
import time

import torch

DENSITY, DECAY, RATE = 0.1, 0.9, 0.01


def parameters(*shapes):
    """Random weights and zero biases, with their optimizer."""
    weights, bias = shapes
    values = [torch.nn.Parameter(torch.randn(*weights) * 0.5), torch.nn.Parameter(torch.zeros(*bias))]
    return *values, torch.optim.AdamW(values, lr=RATE)


def update(optimizer, loss):
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    return loss


def matrices(lead, features, hidden, batch):
    """A function that takes one step and returns the loss; `lead` is [] for one model and [k] for several."""
    weights, bias, optimizer = parameters((*lead, hidden, features), (*lead, 1, features))
    importance = DECAY ** torch.arange(features)
    size = (*lead, batch, features)

    def step():
        x = torch.rand(size) * (torch.rand(size) < DENSITY)
        output = torch.relu(x @ weights.transpose(-1, -2) @ weights + bias)
        return update(optimizer, (importance * (x - output) ** 2).sum() / (batch * features))

    return step


def notebook(models, features, hidden, batch):
    """The same with the models as a middle dimension of the data, and einsum."""
    weights, bias, optimizer = parameters((models, features, hidden), (models, features))
    importance = DECAY ** torch.arange(features)
    size = (batch, models, features)

    def step():
        x = torch.where(torch.rand(size) < DENSITY, torch.rand(size), torch.zeros(()))
        inner = torch.einsum("bkf,kfh->bkh", x, weights)
        output = torch.relu(torch.einsum("bkh,kfh->bkf", inner, weights) + bias)
        return update(optimizer, (importance * (x - output) ** 2).mean(dim=(0, 2)).sum())

    return step


def seconds(step, steps):
    start = time.perf_counter()
    for _ in range(steps):
        loss = step()
    took = time.perf_counter() - start
    if not math.isfinite(loss.item()):
        raise ValueError("it trained to a loss that is no number")
    return took


def measure(request):
    torch.set_num_threads(request["threads"])
    style, models = request["style"], request["models"]
    size = [request[name] for name in ("features", "hidden", "batch")]
    end = time.perf_counter() + request["patience"] / 1000
    if style == "notebook":
        step = notebook(models, *size)
    else:
        step = matrices([models] if style == "batched" else [], *size)
    warm = seconds(step, 3) / 3
    steps = max(1, round(0.03 / warm))
    best = seconds(step, steps)
    while time.perf_counter() < end:
        best = min(best, seconds(step, steps))
    return best / steps / (1 if style == "one" else models) * 1e6


for line in sys.stdin:
    try:
        answer = {"microseconds": measure(json.loads(line))}
    except Exception as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
