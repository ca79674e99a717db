/* The page of a link that shows one figure, alone or large: the code that lays it out comes later. */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import type { Link } from '../address/address.ts';
import { later } from './later.ts';

/** Shows a figure alone; where the code for that cannot be had, the notice leads to the lesson. */
export function showAlone(id: string, link: Link): void {
  const figure = document.getElementById(id)!;
  document.documentElement.dataset['alone'] = ''; // nothing of the page wakes or is seen that is put away in a moment
  later({
    name: figure.querySelector('figure')!.getAttribute('aria-label')!,
    load: () => import('../share/embed.ts'),
    use({ embed }) {
      embed(figure, link);
      delete document.documentElement.dataset['alone'];
    },
    failed(said) {
      const lesson = { href: link.href(id), target: '_blank', rel: 'noopener' };
      said.firstElementChild!.append(element('a', lesson, document.title));
    },
  });
}

/** Shows a figure over the whole window. */
export function showLarge(id: string, link: Link): void {
  const load = () => import('../large/present.ts');
  later({ name: words.present, load, use: ({ present }) => present(document.getElementById(id)!, link) });
}
