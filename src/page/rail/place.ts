/* Where the reader is, from what the window shows. */

/** The index of the last heading that has passed the line, given the tops of all in order; -1 where none has. */
export const passed = (tops: readonly number[], line: number): number => tops.findLastIndex((top) => top < line);

/** How much of a page of this height has been read, from 0 to 1, where the window's top stands at `top`. */
export const share = (top: number, height: number, room: number): number =>
  height > room ? Math.min(1, Math.max(0, top / (height - room))) : 1;

/** For each section, how many questions it asks and which of them are answered, given the section of each question. */
export function tallies(
  sections: number,
  asked: readonly { readonly section: number; readonly answered: boolean }[],
): { readonly of: number; readonly answered: number }[] {
  return Array.from({ length: sections }, (_, i) => {
    const here = asked.filter(({ section }) => section === i);
    return { of: here.length, answered: here.filter(({ answered }) => answered).length };
  });
}
