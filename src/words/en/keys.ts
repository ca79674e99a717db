/* Keys. */
/* The words on keys, as a keyboard of the language has them. */
export const tab = 'Tab';
export const enter = 'Enter';
export const space = 'Space';
export const escape = 'Esc';
export const pageUp = 'Page↑';
export const pageDown = 'Page↓';
export const home = 'Home';
export const end = 'End';

export const anywhere = 'Anywhere';
export const tabDoes = 'The next link or control; with Shift the one before';
export const enterDoes = 'Press a button, open a menu or a small picture';
export const escapeDoes = 'Close a glossary entry, the contents, a large figure or this list';
export const thisList = 'This list';

export const inFigure = 'In a figure that has the focus, by Tab or a click';
export const playOrPause = 'Play or pause';
export const restartRun = 'Restart the run';
export const keepPinned = 'Keep this run pinned beside the next';
export const unpinIt = 'Unpin it';
export const presentIt = 'Show the figure large, over the whole window';
export const copyFigureLink = 'Copy the figure’s link';
export const stepOn = 'One recorded step on';
export const stepBack = 'One recorded step back';

export const onSlider = 'On a slider';
export const onePlace = 'One place on or back';
export const tenPlaces = 'Ten places';
export const toEnds = 'To its ends';

export const onRing = 'On the tip of an arrow that can be dragged, and on the ring of a hidden point';
export const moveRing = 'Move it; with Shift five times as far';
export const switchTip = 'Switch the tip’s feature on or off';
export const ringBack = 'The ring back to where the inputs put it';

export const lettersAct = 'Letters and ? act as listed';
