/* A figure in the frame of another page. */
import type { Frame } from '@playwright/test';

/** How many pixels of the frame the figure leaves empty; -1 where it has a scrollbar of its own. */
export const spare = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const { scrollHeight, clientHeight, offsetHeight } = document.documentElement;
    return scrollHeight > clientHeight ? -1 : clientHeight - offsetHeight;
  });
