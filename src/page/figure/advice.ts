/*
 * What a figure says where its settings would train the wrong model, and the button that sets others. Where a teacher's
 * link holds what would have to change, it says that instead: a button would not do what it says.
 */
import * as words from '#words';
import { nourishing, starvedAt } from '../../core/starved.ts';
import type { Recipe } from '../../core/starved.ts';
import type { Spec } from '../../core/spec.ts';
import { element } from '../../ui/element.ts';
import type { Values } from '../../ui/settings.ts';
import { held } from '../input/reach.ts';

/** The labels of what the recipe would change and the link holds. */
function barred(host: HTMLElement, spec: Spec, recipe: Recipe): string[] {
  const names = (['rate', 'steps', 'batch'] as const).filter((name) => recipe[name] !== spec[name] && held(host, name));
  const control = (name: string): Element => host.querySelector(`.control [name="${name}"]`)!.closest('.control')!;
  return names.map((name) => control(name).querySelector('.name')!.textContent);
}

/** Takes away what was said. The focus goes to the figure where it was on the button. */
function hush(host: HTMLElement): void {
  const said = host.querySelector('.advice');
  if (said?.contains(document.activeElement)) host.focus({ preventScroll: true });
  said?.remove();
}

/** Says it of the run that a figure's settings mean, or nothing where nothing is to be said. */
export function advise(host: HTMLElement, spec: Spec, change: (values: Values) => void): void {
  hush(host);
  const density = starvedAt(spec);
  if (density === undefined) return;
  const recipe = nourishing(spec);
  const button = element('button', { type: 'button' }, words.trainWith(recipe));
  button.addEventListener('click', () => {
    change({ ...recipe });
  });
  const names = barred(host, spec, recipe);
  const text = element('p', {}, words.tooFewExamples({ ...spec, density: Number(density.toPrecision(2)) }));
  const way = names.length > 0 ? element('p', {}, words.recipeHeld(names)) : button;
  host
    .querySelector('[data-part="message"]')!
    .after(element('div', { class: 'message advice', role: 'status' }, text, way));
}
