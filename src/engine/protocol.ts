/*
 * What the page and its workers say to each other. The one rule is the grant: a worker trains only when granted, and
 * answers each grant once. That is pause, back-pressure, and rest while nobody looks, all in one.
 */
import type { Frame, Spec } from '../core/spec.ts';

/** What can run a spec: the fused kernel or, as `stock-…` and on WebGL, stock TF.js ops; then the TF.js backend. */
export const ENGINES = ['cpu', 'webgpu', 'webgl', 'stock-cpu', 'stock-webgpu', 'stock-webgl'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What a reader may ask for. `auto` takes what is fastest for the spec. */
export type Choice = 'auto' | EngineName;

export type Command =
  /** Start an engine, so that the first run finds it ready. */
  | { readonly type: 'start'; readonly engine: EngineName }
  /** Make ready to train a spec, recording a frame at the start, every `every` steps, and at the end. */
  | {
      readonly type: 'open';
      readonly id: number;
      readonly engine: EngineName;
      readonly spec: Spec;
      readonly every: number;
    }
  /** Train for about that many milliseconds: until the first recorded frame after them unless it is far, or the end of the run. */
  | { readonly type: 'grant'; readonly id: number; readonly milliseconds: number }
  /** Forget the run. Frames already on their way find no listener. */
  | { readonly type: 'close'; readonly id: number };

export type Event =
  /** The frames recorded under one grant, in order; none where steps are slow and frames far apart. */
  | { readonly type: 'frames'; readonly id: number; readonly frames: readonly Frame[] }
  /** This engine cannot run here at all; another may. */
  | { readonly type: 'unavailable'; readonly id: number; readonly reason: string }
  /** This engine ran and went wrong (lost device, numbers that are not numbers); another may repeat the run. */
  | { readonly type: 'broken'; readonly id: number; readonly reason: string }
  /** This spec cannot be run, in words for the reader. */
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };
