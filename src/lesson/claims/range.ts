/** From `low` to `high`, ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** "0.4..0.6" is from one to the other, "0.95" at least that much. Throws at all else. */
export function range(text: string): Range {
  const [, low, high] = /^(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  if (low === undefined) throw new Error(`"${text}" is neither a number, for "at least", nor LOW..HIGH`);
  return { low: Number(low), high: high === undefined ? Infinity : Number(high) };
}

export const inside = ({ low, high }: Range, value: number): boolean => value >= low && value <= high;
