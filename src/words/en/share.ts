/* Sharing: the panel, and what students see of it. */
import { plural } from './counts.ts';
import { moreSettings } from './figure.ts';

/** `title` is the figure's. */
export const shareTitle = (title: string): string => `Share “${title}”`;
export const link = 'Link';
export const qrLabel = 'QR code of the link';
export const showCodeLarge = 'Show the code large';
export const whereOpens = 'Where the link opens';
export const opensAtFigure = 'Opens at this figure';
/** Heads a list of the lesson's headings. */
export const opensAt = 'Opens at';
/** `fine`: the code of so long a link has small squares. `others`: figures for which something is held or asked. */
export const shareNote = (characters: number, fine: boolean, others: number): string =>
  `${characters} characters${fine ? ', which makes a fine-grained code: show it large' : ''}. ` +
  'It opens with the settings that all figures have now.' +
  (others > 0 ? ` What you chose for ${plural(others, 'other figure')} is in it too.` : '');

export const forClass = 'For a class';
export const tooLongForCode =
  'This link is too long for a code. A shorter question makes it shorter; the link itself can be copied as it is.';
export const askLabel = (most: number): string => `A question above the figure, up to ${most} characters`;
export const holdHelp =
  'A locked control is seen and cannot be changed; a hidden one is out of sight, though phrases in the lesson may ' +
  'still set it. Results always stay, and one button gives it all back.';
export const holds: Readonly<Record<'show' | 'lock' | 'hide', string>> = { show: 'Show', lock: 'Lock', hide: 'Hide' };
export const playControls = 'Play controls';
export const readyMade = 'Ready-made settings';
export const allOfMore = `All of “${moreSettings}”`;

export const inAnotherPage = 'In another page';
export const frameNote = 'The figure alone, with a link back to the lesson.';
export const frameLabel = 'Code of the frame';
export const copyCode = 'Copy code';
/** What the browser's tab says of a figure alone. */
export const aloneTitle = (title: string, lesson: string): string => `${title} – ${lesson}`;
/** The line under a figure alone, in pieces: `lesson` is a link, named as the lesson. */
export const fromLesson = <Link>(lesson: Link): (Link | string)[] => ['From ', lesson];

/* What students see. */
export const questionInLink = 'A question that came with this link';
/** One list may be empty, and not both. */
export const heldByLink = (locked: readonly string[], hidden: readonly string[]): string => {
  const done = [['locks', locked] as const, ['hides', hidden] as const].filter(([, names]) => names.length > 0);
  return `This link, perhaps a teacher’s, ${done.map(([does, names]) => `${does} ${names.join(', ')}`).join('; ')}.`;
};

/** Said when a phrase in the lesson would have changed locked settings. */
export const leftAlone = (names: readonly string[]): string => `So that phrase left ${names.join(', ')} as it is.`;
export const showEverything = 'Show everything';
export const everythingShown = 'Everything is shown, and yours to change.';
