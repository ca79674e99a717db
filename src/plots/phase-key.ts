/* What the colours of a phase diagram mean. */
import * as words from '#words';
import type { Phase } from '../core/phases.ts';
import { child } from './child.ts';

const PHASES: readonly Phase[] = ['ignored', 'dedicated', 'superposed'];

/** Draws the key into `host`. */
export function phaseKey(host: Element): void {
  child(host, 'p', 'phase-key')
    .selectChildren<HTMLSpanElement, Phase>('span')
    .data(PHASES)
    .join((enter) => {
      const entry = enter.append('span').attr('class', (phase) => `of-${phase}`);
      entry.append('i');
      entry.append('span').text((phase) => words.phases[phase]);
      return entry;
    });
}
