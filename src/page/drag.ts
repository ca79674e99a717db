/* Dragging a number in the prose: sideways, with mouse, pen or finger; up and down still scrolls. */

/** How many pixels of a drag are a place of the slider. */
const PIXELS = 2;

interface Drag {
  readonly begin: () => void;
  /** Hears how many places to the right it has gone since it began. */
  readonly moved: (by: number) => void;
  readonly end: () => void;
}

/** Tells of each drag over the field; a press without one is for typing. */
export function bindDrag(input: HTMLInputElement, { begin, moved, end }: Drag): void {
  let from: number | undefined;
  let dragged = false;
  input.addEventListener('pointerdown', ({ button, clientX, pointerId }) => {
    if (button !== 0 || input === document.activeElement) return; // here a drag selects what is typed
    [from, dragged] = [clientX, false];
    input.setPointerCapture(pointerId);
    begin();
  });
  input.addEventListener('mousedown', (event) => {
    if (from !== undefined) event.preventDefault();
  });
  input.addEventListener('pointermove', ({ clientX }) => {
    if (from === undefined) return;
    const by = Math.round((clientX - from) / PIXELS);
    dragged ||= by !== 0;
    if (dragged) moved(by);
  });
  for (const kind of ['pointerup', 'pointercancel'])
    input.addEventListener(kind, () => {
      if (from !== undefined && dragged) end();
      from = undefined;
    });
  input.addEventListener('click', () => {
    if (dragged || input === document.activeElement) return;
    input.focus();
    input.select();
  });
}
