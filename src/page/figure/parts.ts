/* The parts of a figure's markup, by the names that ui/figure.ts gave them. */
import { inReach } from '../input/reach.ts';

export interface Parts {
  /** A part that every figure has, or every trained one. */
  readonly find: <E extends HTMLElement = HTMLElement>(name: string) => E;
  /** The button of an action, where the figure has it. */
  readonly button: (act: string) => HTMLElement | null;
  /** Calls the action of a button when it is pressed, if it is in reach. */
  readonly on: (acts: Readonly<Record<string, (button: HTMLElement) => void>>) => void;
}

export const parts = (host: HTMLElement): Parts => ({
  find: (name) => host.querySelector(`[data-part="${name}"]`)!,
  button: (act) => host.querySelector(`[data-act="${act}"]`),
  on: (acts) => {
    host.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-act]');
      const act = button?.dataset['act'];
      if (button && act && Object.hasOwn(acts, act) && inReach(button)) acts[act](button);
    });
  },
});
