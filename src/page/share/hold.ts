/* The controls of a figure as a teacher's link holds them. Only what is named here can be hidden or locked. */
import type { Widget } from '../../ui/widget.ts';
import { controlsOf } from './hold-rules.ts';
import type { Held } from './hold-rules.ts';

type HeldMap = ReadonlyMap<string, Held>;

/** Where a control stands, beside its own field. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  seed: '[data-act="new-seed"]',
  transport: '.transport, [data-act="step"], [data-act="restart"], [data-part="speed"]',
  presets: '[data-act="preset"]',
};

const find = (host: HTMLElement, selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];

/** All that belongs to a control. */
const places = (host: HTMLElement, name: string): HTMLElement[] => [
  ...find(host, `.controls [name="${name}"], .rows [name="${name}"]`).map((input) =>
    input.closest<HTMLElement>('.control')!,
  ),
  ...(name in ELSEWHERE ? find(host, ELSEWHERE[name]) : []),
];

/** The elements of the controls in one state. */
const elements = (host: HTMLElement, held: HeldMap, state: Held): HTMLElement[] =>
  [...held].flatMap(([name, at]) => (at === state ? places(host, name) : []));

/** The room of the less common settings, if none is left in it. */
function emptied(host: HTMLElement, widget: Widget, held: HeldMap): HTMLElement[] {
  const more = controlsOf(widget).filter(({ place }) => place === 'more');
  return more.every(({ name }) => held.get(name) === 'hide') ? find(host, '.presets, .rows') : [];
}

/** The ready-made settings that would change a locked one. */
const barred = (host: HTMLElement, { presets = [] }: Widget, held: HeldMap): HTMLElement[] =>
  presets.flatMap(({ values }, i) =>
    Object.keys(values).some((name) => held.get(name) === 'lock') ? find(host, `[data-preset="${i}"]`) : [],
  );

const usable = 'button, input, select';

/** Everything in these elements that can be used. */
const inputs = (all: readonly HTMLElement[]): HTMLButtonElement[] =>
  all.flatMap((one) =>
    one.matches(usable) ? [one as HTMLButtonElement] : [...one.querySelectorAll<HTMLButtonElement>(usable)],
  );

/** Hides and locks the controls of a figure; the function that it returns gives them back. */
export function hold(host: HTMLElement, widget: Widget, held: HeldMap): () => void {
  const hidden = [...elements(host, held, 'hide'), ...emptied(host, widget, held)];
  const locked = inputs([...elements(host, held, 'lock'), ...barred(host, widget, held)]);
  const set = (on: boolean): void => {
    for (const one of hidden) one.hidden = on;
    for (const one of locked) one.disabled = on;
  };
  set(true);
  return () => {
    set(false);
  };
}
