/* The kernel as text: a character for each byte, shifted so that the small ones, which are many, need no escape. */
export const SHIFT = 32;

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) - SHIFT);
