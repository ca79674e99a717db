/*
 * Writes what sets the kernel of one network apart as AssemblyScript: its rules, and its steps for few hidden
 * dimensions. The rest stands in assembly/beyond.
 */
import { assemblyRules, rules } from '../rules.ts';
import type { Network } from '../rules.ts';
import { drawnAhead, stripName, writeStrip } from './looped.ts';

/** Its steps, and `step`, which picks the one to take. */
function steps(network: Exclude<Network, 'sae'>, hidden: readonly number[]): string {
  const lines = drawnAhead(rules(network, 'lanes').tied);
  return `
import { step as general } from './network-step';
import { draw } from './law-draws';
import { batch, columnBytes, dz as z, m, n, partBytes, relu, x } from './network-memory';
import { hiddenSlope, hiddenValue, target } from './rules';
import { back, begin, bias, columns, finish, strips } from './weights';
${hidden.map((d) => writeStrip(d, lines)).join('\n')}

export function step(row: usize, key: i32, numbers: usize): void {
  ${hidden.map((d) => `if (m == ${d}) return ${stripName(d)}(row, key, numbers);`).join('\n  ')}
  general(row, key, numbers);
}
`;
}

/** The files of a network by name, as they lie beside those of assembly/beyond. */
export const filesOf = (network: Network, hidden: readonly number[]): Map<string, string> =>
  network === 'sae'
    ? new Map([
        ['small.ts', `export { step } from './latents';\n`],
        ['network.ts', `export { evaluate } from './latents';\nexport { shape } from './autoencoder-step';\n`],
      ])
    : new Map([
        ['rules.ts', assemblyRules(network)],
        ['small.ts', steps(network, hidden)],
        ['network.ts', `export { evaluate } from './network-loss';\nexport { shape } from './weights';\n`],
      ]);
