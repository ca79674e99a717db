/*
 * Sliders under a finger. A browser moves a slider as soon as it is touched, and takes the gesture over for scrolling
 * only then. So what a slider says is not heard until the finger has gone sideways or is lifted, and where the browser
 * takes over the slider stands again where it stood.
 */

/** Holds back what sliders below `root` say while a touch may yet become a scroll. */
export function bindSwipes(root: HTMLElement): void {
  let slider: HTMLInputElement | undefined;
  let [before, x, y] = ['', 0, 0];

  function settle(event: PointerEvent): void {
    if (!slider || !event.isPrimary) return;
    const { type, clientX, clientY } = event;
    const sideways = Math.abs(clientX - x) > Math.abs(clientY - y);
    if (type === 'pointermove' && !sideways) return;
    const settled = slider;
    slider = undefined;
    if (type === 'pointercancel') settled.value = before;
    else if (settled.value !== before) settled.dispatchEvent(new Event('input', { bubbles: true }));
  }

  root.addEventListener(
    'pointerdown',
    ({ target, pointerType, isPrimary, clientX, clientY }) => {
      if (pointerType !== 'touch' || !isPrimary || !(target as Element).matches('input[type="range"]')) return;
      slider = target as HTMLInputElement;
      [before, x, y] = [slider.value, clientX, clientY];
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
