/** Whether the reader asks for less motion; no environment without a screen knows. */
export const calm = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
