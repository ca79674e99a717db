/*
 * Orientation in a long page: how much is read, which part is being read, and where questions are answered. The list of
 * contents in the bar shows it, and on wide screens a copy of the list in the margin does so all the time.
 */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import { answered } from '../prose/questions.ts';
import { passed, share, tallies } from './place.ts';
import './rail.css';

type Links = readonly HTMLAnchorElement[];

/** The links of a list that lead to places on this page. */
const linksIn = (nav: Element): Links => [...nav.querySelectorAll<HTMLAnchorElement>('li > a[href^="#"]')];

/** The bar that says how much is read, at the head of a list. */
function bar(nav: Element): HTMLProgressElement {
  const made = element('progress', { max: 1, value: 0, 'aria-label': words.readSoFar });
  nav.prepend(made);
  return made;
}

/** Marks the part that is being read, and the section that it stands in. */
function markPlace(links: Links, at: number): void {
  const here = links[at]?.closest('nav > ol > li');
  links.forEach((link, i) => {
    if (i === at) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
    link.parentElement!.classList.toggle('here', link.parentElement === here);
  });
}

/** Says behind each section how many of its questions are answered, where any is. */
function markAnswers(links: Links, questions: readonly HTMLElement[]): void {
  const top = links.filter((link) => link.matches('nav > ol > li > a'));
  const heads = top.map(({ hash }) => document.getElementById(hash.slice(1))!);
  const asked = questions.map((question) => ({
    section: heads.findLastIndex((head) => head.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING),
    answered: answered(question),
  }));
  tallies(top.length, asked).forEach((tally, i) => {
    top[i].parentElement!.querySelector(':scope > .tally')?.remove();
    if (tally.answered > 0) top[i].after(element('small', { class: 'tally' }, words.tally(tally.answered, tally.of)));
  });
}

/** Makes the list in the margin, out of the one in the bar, and keeps both true. */
export function bindRail(contents: Element): void {
  const rail = element(
    'nav',
    { class: 'rail', 'aria-label': words.railName },
    contents.querySelector('ol')!.cloneNode(true),
  );
  document.querySelector('main')!.before(rail);
  const lists = [contents, rail].map((nav) => ({ links: linksIn(nav), bar: bar(nav) }));
  const headings = lists[0].links.map(({ hash }) => document.getElementById(hash.slice(1))!);
  const questions = [...document.querySelectorAll<HTMLElement>('.question')];
  let asked = 0;

  function look(): void {
    asked = 0;
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    for (const { links, bar } of lists) {
      bar.value = share(scrollY, document.documentElement.scrollHeight, innerHeight);
      markPlace(links, passed(tops, innerHeight / 3));
    }
  }
  const soon = (): void => {
    asked ||= requestAnimationFrame(look);
  };
  const count = (): void => {
    for (const { links } of lists) markAnswers(links, questions);
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  document.addEventListener('answer', count);
  look();
  count();
}
