/*
 * The few lines in which a step of one network differs from that of another, in the kernel's two languages: of the
 * hidden layer, of what the output is compared with, and whether the way back has weights of its own. Laws differ in
 * what they draw, which assembly/beyond/law-draws.ts and shader-laws.ts say.
 */
import type { ModelName } from '../../core/spec.ts';

/** Expressions of a step: of a hidden number `h`, of the loss's derivative by it `dh`, and of an input `x`. */
export interface Rules {
  /** Whether W is used down and up. */
  readonly tied: boolean;
  /** What follows W x in the hidden layer. */
  readonly hidden: string;
  /** `dh` on its way back through that. */
  readonly hiddenSlope: string;
  /** What the output should be. */
  readonly target: string;
}

/** The networks that have a kernel of their own, with the paper's under other laws. */
export type Network = 'paper' | ModelName;
export const NETWORKS: readonly Network[] = ['paper', 'relu-hidden', 'absolute', 'sae'];

const PAPER: Rules = { tied: true, hidden: 'h', hiddenSlope: 'dh', target: 'x' };

const RELU = {
  lanes: { hidden: 'f32x4.pmax(f32x4.splat(0), h)', hiddenSlope: 'v128.and(dh, f32x4.gt(h, f32x4.splat(0)))' },
  wgsl: { hidden: 'max(h, 0.0)', hiddenSlope: 'select(0.0, dh, h > 0.0)' },
};

const ABSOLUTE = { lanes: 'f32x4.abs(x)', wgsl: 'abs(x)' };

/** The rules of a network that rebuilds or computes features, for the lanes of WebAssembly or for WGSL. */
export function rules(network: Exclude<Network, 'sae'>, language: 'lanes' | 'wgsl'): Rules {
  if (network === 'paper') return PAPER;
  const rectified = { ...PAPER, ...RELU[language] };
  return network === 'relu-hidden' ? rectified : { ...rectified, tied: false, target: ABSOLUTE[language] };
}

/** A file of AssemblyScript that says the rules of a network. */
export function assemblyRules(network: Exclude<Network, 'sae'>): string {
  const { tied, hidden, hiddenSlope, target } = rules(network, 'lanes');
  return `
export const TIED: bool = ${String(tied)};
@inline export function hiddenValue(h: v128): v128 { return ${hidden}; }
@inline export function hiddenSlope(dh: v128, h: v128): v128 { return ${hiddenSlope}; }
@inline export function target(x: v128): v128 { return ${target}; }
`;
}
