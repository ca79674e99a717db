/*
 * What is in a reader's reach. A teacher's link hides and disables controls; this one question, asked where a figure
 * acts and not on each way there, holds them against keys, numbers in the prose and whatever else comes to press them.
 */

/** Whether a control may be used. One in a folded part may. */
export const inReach = (control: Element): boolean => !control.matches(':disabled') && !control.closest('[hidden]');

/** Whether a setting's own control in its figure is out of reach. One of the picture alone has none. */
export function held(figure: Element, name: string): boolean {
  const control = figure.querySelector(`.control [name="${name}"]`);
  return control !== null && !inReach(control);
}
