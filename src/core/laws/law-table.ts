/* The laws by name. */
import type { Spec } from '../spec.ts';
import type { LawDefinition } from './law-definition.ts';
import { hidden } from './hidden.ts';
import { independent } from './independent.ts';
import { sets } from './sets.ts';

/** The law of a spec. */
export function lawOf({ law = { kind: 'independent' } }: Pick<Spec, 'law'>): LawDefinition {
  switch (law.kind) {
    case 'independent':
      return independent(law);
    case 'sets':
      return sets(law);
    case 'hidden':
      return hidden(law, lawOf(law.of));
  }
}
