/* Dragging a number in the prose: sideways, with mouse, pen or finger; up and down still scrolls. */

/** How many pixels of a drag are a place of the slider. */
const PIXELS = 2;

interface Drag {
  readonly begin: () => void;
  /** Hears how many places to the right it has gone since it began. */
  readonly moved: (by: number) => void;
}

/** Tells of each drag over the field; a press without one is for typing. */
export function bindDrag(input: HTMLInputElement, { begin, moved }: Drag): void {
  let from: number | undefined;
  let top = 0;
  let dragged = false;
  input.addEventListener('pointerdown', ({ button, ctrlKey, isPrimary, clientX, clientY, pointerId }) => {
    if (button !== 0 || ctrlKey || !isPrimary) return;
    if (input === document.activeElement) return; // here a drag selects what is typed
    [from, top, dragged] = [clientX, clientY, false];
    input.setPointerCapture(pointerId);
    begin();
  });
  input.addEventListener('mousedown', (event) => {
    if (from !== undefined) event.preventDefault();
  });
  input.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from === undefined) return;
    const by = Math.round((clientX - from) / PIXELS);
    dragged ||= Math.abs(clientX - from) > Math.abs(clientY - top) && by !== 0; // up and down is no drag, but a scroll
    if (dragged) moved(by);
  });
  input.addEventListener('pointerup', () => {
    from = undefined;
  });
  input.addEventListener('pointercancel', () => {
    if (from !== undefined && dragged) moved(0); // the browser scrolls with this gesture: it was none of ours
    from = undefined;
  });
  input.addEventListener('click', () => {
    if (dragged || input === document.activeElement) return;
    input.focus();
    input.select();
  });
}
