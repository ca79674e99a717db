/* What single keys do in a figure. */
import * as words from '#words';

/** Keys that press a button, by the button's data-act. */
export const ACTS = [
  { key: 'P', act: 'play', does: words.playOrPause },
  { key: 'R', act: 'restart', does: words.restartRun },
  { key: 'N', act: 'new-seed', does: words.newSeed },
  { key: 'K', act: 'pin', does: words.keepPinned },
  { key: 'U', act: 'unpin', does: words.unpinIt },
  { key: 'F', act: 'present', does: words.presentIt },
  { key: 'L', act: 'link', does: words.copyFigureLink },
  { key: 'B', act: 'reset', does: words.reset },
  { key: '.', act: 'step', does: words.stepOn },
] as const;

/** The key that no button has. */
export const BACK = { key: ',', does: words.stepBack } as const;
