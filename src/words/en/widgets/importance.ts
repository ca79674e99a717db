/* Importance. */
import { restarts } from '../counts.ts';
import { keep } from '../shapes.ts';

export const importanceTitle = 'Importance, and which features are kept';
export const kept = 'kept';
export const nothing = 'nothing';
export const keepOthers = (restarts: number): string => keep(restarts, restarts > 1 ? 'other sets' : 'another set');
export const choices = (count: number, told: readonly string[]): string => `Of ${restarts(count)}, ${told.join(', ')}`;
export const keepsAll = (kept: string): string => `This model keeps ${kept}.`;
/** `alike`: all features weigh the same. */
export const keepsSome = (kept: string, lost: string, alike: boolean): string =>
  `This model keeps ${kept}, gives up ${lost}.` +
  (alike ? ' All matter equally, so any mixture is as good as another: what it keeps is chance.' : '');
export const importanceTold = (decay: number, told: string): string => `Importance decay ${decay}. ${told}`;
