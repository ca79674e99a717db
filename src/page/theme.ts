/* The theme switch: light, dark, or as the system has it. The choice is kept on this machine, where that is allowed. */
import * as words from '#words';
import { element } from '../ui/element.ts';

const KEY = 'theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The kept choice; storage may be closed to pages, and what it holds may be anything. */
function kept(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

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
    keep(select.value as Theme);
    apply(select.value as Theme);
  });
  host.replaceChildren(select);
  apply(kept());
}
