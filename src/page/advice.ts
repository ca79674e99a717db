/* What a figure says where its settings would train the wrong model, and the button that sets others. */
import * as words from '#words';
import { nourishing, starvedAt } from '../core/starved.ts';
import type { Spec } from '../core/spec.ts';
import { element } from '../ui/element.ts';
import type { Values } from '../ui/settings.ts';

/** Says it of a figure's run, or nothing where nothing is to be said. */
export function advise(host: HTMLElement, spec: Spec, change: (values: Values) => void): void {
  host.querySelector('.advice')?.remove();
  const density = starvedAt(spec);
  if (density === undefined) return;
  const recipe = nourishing(spec);
  const button = element('button', { type: 'button' }, words.trainWith(recipe));
  button.addEventListener('click', () => {
    change({ ...recipe });
  });
  const text = element('p', {}, words.tooFewExamples({ ...spec, density: Number(density.toPrecision(2)) }));
  host
    .querySelector('[data-part="message"]')!
    .after(element('div', { class: 'message advice', role: 'status' }, text, button));
}
