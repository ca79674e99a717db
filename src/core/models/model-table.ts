/* The models by name. */
import type { ModelName, Spec } from '../spec.ts';
import { absolute } from './absolute-value.ts';
import type { ModelDefinition } from './model-definition.ts';
import { paper } from './paper.ts';
import { reluHidden } from './relu-hidden.ts';
import { sae } from './sae.ts';

const MODELS: Readonly<Record<ModelName, ModelDefinition>> = { 'relu-hidden': reluHidden, absolute, sae };

/** The model of a spec: the paper's where none is named. */
export const networkOf = ({ model }: Pick<Spec, 'model'>): ModelDefinition => (model ? MODELS[model] : paper);
