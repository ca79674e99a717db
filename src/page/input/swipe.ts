/*
 * Sliders under a finger, and the tips and the ring of a plane, which are sliders of their own ways. A browser moves a
 * slider as soon as it is touched, and takes the gesture over for scrolling only then. So what it says is not heard
 * until the finger has gone sideways or is lifted, and where the browser takes over it stands again where it stood.
 * A slider that leaves no gesture to the browser is heard at once.
 */

const SLIDERS = 'input[type="range"], [role="slider"]';

/** A touch that nobody has heard of yet: a browser's own slider has been moved by it already, a ring has not. */
interface Touched {
  /** Takes back what the touch has done so far. */
  readonly undo: () => void;
  /** Lets it be heard. */
  readonly tell: () => void;
}

function touched(slider: HTMLElement): Touched {
  if (!(slider instanceof HTMLInputElement)) return { undo: () => undefined, tell: () => undefined };
  const before = slider.value;
  return {
    undo() {
      slider.value = before;
    },
    tell() {
      if (slider.value !== before) slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}

/** Holds back what sliders below `root` say while a touch may yet become a scroll. */
export function bindSwipes(root: HTMLElement): void {
  let slider: HTMLElement | undefined;
  let does: Touched;
  let [x, y] = [0, 0];

  function settle(event: PointerEvent): void {
    if (!slider || !event.isPrimary) return;
    const { type, clientX, clientY } = event;
    const sideways = Math.abs(clientX - x) > Math.abs(clientY - y);
    if (type === 'pointermove' && !sideways) {
      event.stopImmediatePropagation(); // a ring goes where it hears that the finger is
      return;
    }
    slider = undefined;
    if (type === 'pointercancel') does.undo();
    else does.tell();
  }

  root.addEventListener(
    'pointerdown',
    ({ target, pointerType, isPrimary, clientX, clientY }) => {
      if (pointerType !== 'touch' || !isPrimary || !(target as Element).matches(SLIDERS)) return;
      if (getComputedStyle(target as Element).touchAction === 'none') return;
      slider = target as HTMLElement;
      does = touched(slider);
      [x, y] = [clientX, clientY];
    },
    true,
  );
  for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const) root.addEventListener(type, settle, true);
  for (const type of ['input', 'change']) {
    root.addEventListener(
      type,
      (event) => {
        if (event.target === slider) event.stopImmediatePropagation();
      },
      true,
    );
  }
}
