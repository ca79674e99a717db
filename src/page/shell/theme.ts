/* The theme switch: light, dark, or as the system has it. The choice is kept on this machine, where that is allowed. */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import { keep, recall } from './storage.ts';

const NAME = 'theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const kept = (): Theme => THEMES.find((theme) => theme === recall(NAME)) ?? 'auto';

function apply(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Puts the switch into `host`. */
export function themeSwitch(host: HTMLElement): void {
  const options = THEMES.map((theme) =>
    element('option', { value: theme, selected: theme === kept() }, words.themes[theme]),
  );
  const select = element('select', { 'aria-label': words.colourTheme, autocomplete: 'off' }, ...options);
  select.addEventListener('change', () => {
    keep(NAME, select.value);
    apply(select.value as Theme);
  });
  host.replaceChildren(select);
  apply(kept());
}
