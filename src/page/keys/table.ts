/* What single keys do in a figure. */

/** Keys that press a button, by the button's data-act. */
export const ACTS = [
  { key: 'P', act: 'play', words: 'Play or pause' },
  { key: 'R', act: 'restart', words: 'Restart the run' },
  { key: 'N', act: 'new-seed', words: 'New seed' },
  { key: 'K', act: 'pin', words: 'Keep this run pinned beside the next' },
  { key: 'U', act: 'unpin', words: 'Unpin it' },
  { key: 'L', act: 'link', words: 'Copy the figure’s link' },
  { key: 'B', act: 'reset', words: 'Back to the lesson’s settings' },
  { key: '.', act: 'step', words: 'One recorded step on' },
] as const;

/** The key that no button has. */
export const BACK = { key: ',', words: 'One recorded step back' } as const;
