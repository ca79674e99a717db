/* Features that come together. */
import type { SetForm } from '../../../core/geometry/set-forms.ts';
import type { SetsLaw } from '../../../core/spec.ts';
import { featureList, list, plural } from '../counts.ts';
import { hasName, shapes } from '../shapes.ts';

export const togetherTitle = 'Features that come in sets';
export const ruleLabel = 'Features of a set';
export const ruleHelp = 'Whether one coin switches a whole set on, or one evenly chosen member of it.';
export const rules: Readonly<Record<SetsLaw['rule'], string>> = {
  together: 'come together',
  'one-of': 'exclude each other',
};
export const setsLabel = 'Sets';
export const setsHelp = 'How many sets there are. Each has a coin of its own.';
export const setSizeLabel = 'Features in a set';
export const setSizeHelp = 'How many features each set has.';
export const setDensityLabel = 'Density of a set';
export const setDensityHelp = 'The probability that a set is on.';
export const pairsTogether = 'Two pairs that come together';
export const pairsApart = 'Two pairs that exclude each other';
export const threePairs = 'Three pairs that come together';

/** What became of a set. */
export function setFormName(form: SetForm): string {
  if (form === 'collapsed' || form === 'beside' || form === 'apart') return own[form];
  if (form === 'none') return 'dropped';
  if (form === 'line') return 'only one kept';
  if (form === 'orthogonal') return 'at right angles';
  if (form === 'antipodal') return 'opposite';
  return hasName(form) ? shapes[form] : form;
}
const own = { collapsed: 'collapsed', beside: 'side by side', apart: 'wide apart' } as const;

/** "all at right angles", or "2 collapsed and 1 side by side" */
export function setForms(forms: readonly SetForm[]): string {
  const names = forms.map(setFormName);
  const kinds = [...new Set(names)];
  if (kinds.length === 1) return forms.length > 1 ? `all ${kinds[0]}` : kinds[0];
  return list(kinds.map((kind) => `${names.filter((name) => name === kind).length} ${kind}`));
}
/** "5 × all opposite" */
export const timesForms = (times: number, forms: string): string => `${times} × ${forms}`;
/** What is left of restarts after the commonest outcomes. */
export const otherwise = (times: number): string => `${times} otherwise`;
export const setsReadout = 'sets';
export const withinSets = 'angles within sets';
export const setColumn = 'set';
export const inDegrees = (angles: readonly number[]): string =>
  angles.map((angle) => `${angle.toFixed(1)}°`).join(', ');
export const togetherTold = (run: {
  readonly rule: SetsLaw['rule'];
  readonly sets: number;
  readonly size: number;
  readonly density: number;
  readonly step: string;
  readonly steps: string;
  readonly told: readonly { readonly members: readonly number[]; readonly form: SetForm }[];
  readonly restarts: string;
}): string => {
  const [sets, members] = [plural(run.sets, 'set'), plural(run.size, 'feature')];
  const forms = run.told.map(({ members, form }) => `${featureList(members)} ${setFormName(form)}`);
  return (
    `${sets} of ${members} that ${rules[run.rule]}, each on with a probability of ${run.density}, ` +
    `after ${run.step} of ${run.steps} steps: ${forms.join('; ')}. ${run.restarts}.`
  );
};
