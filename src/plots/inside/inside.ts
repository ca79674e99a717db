/*
 * What is inside a model, above its numbers: W^T W and b as a map of numbers, and where its loss comes from. Fetched
 * when the numbers of a figure are unfolded.
 */
import './inside.css';
import { evaluationSample } from '../../core/evaluation/evaluation.ts';
import { importanceOf } from '../../core/feature-importance.ts';
import { modelOf } from '../../core/frame.ts';
import { lossSplit } from '../../core/evaluation/loss-split.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { overlapsInside } from './overlap-table.ts';
import { featureTable, onTable } from './split-tables.ts';

/** Puts what is inside one instance of a frame in place of what is there. */
export function inside(host: HTMLElement, spec: Spec, frame: Frame, instance: number): void {
  const model = modelOf(spec, frame, instance);
  const weigh = importanceOf(spec, instance);
  const split = lossSplit(model, weigh, evaluationSample(spec.features, spec.density[instance], false));
  host.replaceChildren(overlapsInside(model), featureTable(split, weigh), onTable(split));
}
