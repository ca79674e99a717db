/*
 * Features named in the prose have the colour and the marker of their arrows, and pointing at one shows the other. The
 * marker hangs under the number, where it takes no room: no line moves.
 */
import './feature-names.css';
import { element } from '../../../ui/element.ts';

const NAME = /\b[Ff]eature (\d)\b/;
/** Where a name is no name of a feature of the figures, or has a colour of its own. */
const ELSEWHERE = ':is(a,pre,code,math,summary,button,.feature-name)';
const SVG = 'http://www.w3.org/2000/svg';

/** The marker at the tip of the feature's arrow in the first figure, which has all of them; empty where it has none. */
function markerOf(feature: string): SVGElement {
  const tip = document.querySelector(`.large .feature-${feature} .tip`);
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '-6 -6 12 12');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', tip?.getAttribute('d') ?? '');
  svg.append(path);
  return svg;
}

/** Colours the first name in a text, and goes on with what follows it. */
function name(text: Text): void {
  const found = NAME.exec(text.data);
  if (!found) return;
  const named = text.splitText(found.index);
  const rest = named.splitText(found[0].length);
  const [, feature] = found;
  const span = element('span', { class: `feature-name feature-${feature}`, 'data-feature': feature });
  named.replaceWith(span);
  span.append(named, markerOf(feature));
  name(rest);
}

/** The feature that stands under a pointer, in the prose or as an arrow. */
function featureAt(target: Element): string | undefined {
  const said = target.closest<HTMLElement>('.feature-name')?.dataset['feature'];
  return said ?? /\bfeature-(\d)/.exec(target.closest('.arrows .columns > g')?.getAttribute('class') ?? '')?.[1];
}

/** Colours the names below `root`, and lets each light its arrow in the figure beside it, and the other way round. */
export function bindFeatureNames(root: HTMLElement): void {
  for (const block of root.querySelectorAll('.prose :is(p, li, td)')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) if (!text.parentElement!.closest(ELSEWHERE)) name(text);
  }
  root.addEventListener('pointerover', ({ target }) => {
    const at = target as Element;
    const feature = featureAt(at);
    for (const spread of root.querySelectorAll<HTMLElement>('[data-lit]')) delete spread.dataset['lit'];
    const spread = at.closest<HTMLElement>('.spread');
    if (feature !== undefined && spread) spread.dataset['lit'] = feature;
  });
}
