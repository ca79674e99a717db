/* What helps in reading the text, and is of no use before the first figure lives: the parts are brought when they are near. */
import * as words from '#words';
import type { Settings } from '../../ui/settings.ts';
import { bindContents } from '../shell/contents-menu.ts';
import { later } from '../lazy/later.ts';

/** Brings a part once one of these stands some screens away. */
function near<M>(selector: string, name: string, load: () => Promise<M>, use: (module: M) => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      later({ name, load, use });
    },
    { rootMargin: '800px 0px' },
  );
  for (const element of document.querySelectorAll(selector)) observer.observe(element);
}

/** Lets the contents follow the reader, sliders be marked, questions remember answers, code be copied and coloured, numbers be set, tall figures be seen whole, menus fit the window, and the page be printed. */
export function bindReading(settings: (name: string) => Promise<Settings>): void {
  const contents = document.querySelector<HTMLDetailsElement>('.contents')!;
  bindContents(contents);
  import('../rail/rail.ts').then(
    ({ bindRail }) => bindRail(contents.querySelector('nav')!),
    () => undefined, // the list in the bar leads everywhere without
  );
  const questions = () => import('./questions.ts');
  near('.question', words.keptAnswers, questions, ({ bindQuestions }) => {
    bindQuestions(document.body);
  });
  const listings = () => import('./copy-buttons.ts');
  near('.cell, .prose > pre', words.copyButtons, listings, ({ bindListings }) => {
    bindListings(document.body);
  });
  const dials = () => import('./inline-number.ts');
  near('.dial', words.dials, dials, ({ bindDials }) => {
    bindDials(document.body, settings);
  });
  const names = () => import('./pointing/feature-names.ts');
  near('.masthead', words.featureNames, names, ({ bindFeatureNames }) => {
    bindFeatureNames(document.body);
  });
  const marks = () => import('../input/slider-marks.ts');
  near('.masthead + .beside .marked', words.marks, marks, ({ bindMarks }) => {
    void bindMarks(document.querySelector<HTMLElement>('toy-widget')!, settings);
  });
  import('../figure/unfolding/tall.ts').then(
    ({ bindTall }) => bindTall(),
    () => undefined, // the foot of a tall figure is then seen where its prose ends
  );
  import('../figure/unfolding/menus.ts').then(
    ({ bindMenus }) => bindMenus(),
    () => undefined, // a menu then opens above its button, however low the window
  );
  import('./code-colours.ts').then(
    ({ colourCode }) => colourCode(document.body),
    () => undefined, // plain code is to be read, too
  );
  import('../look/contrast.css').catch(() => undefined); // the usual colours are to be read, too
  import('../print/print.ts').then(
    ({ bindPrint }) => bindPrint(),
    () => undefined, // nobody asked for it; the page prints without
  );
}
