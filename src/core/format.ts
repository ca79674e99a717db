/* How numbers read on the page. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 12 -> "¹²", for a whole number >= 0. */
const raised = (value: number): string => String(value).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);

/** 1240 -> "1,240", for a number >= 0. Made by hand: a browser takes milliseconds to fetch its own rules for it. */
export const count = (value: number): string => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');

/** 0.00436 -> "4.36 × 10⁻³" */
export function scientific(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return '–';
  const [mantissa, exponent] = value.toExponential(digits).split('e');
  return `${mantissa} × 10${Number(exponent) < 0 ? '⁻' : ''}${raised(Math.abs(Number(exponent)))}`;
}

/** -0.204 -> "−0.20": a fixed number of decimals, and never "−0.00". */
export const fixed = (value: number, digits = 2): string => {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
};

/** 0.0815 -> "8.15 %", 0.0009802 -> "0.098 %": three figures, or as many decimals as tell small shares apart. */
export function percentage(share: number): string {
  const value = 100 * share;
  if (value === 0) return '0 %';
  return `${value < 0.1 ? Number(value.toPrecision(2)) : value.toFixed(value < 10 ? 2 : 1)} %`;
}

/** "5 pentagon, 3 square": how often each name comes, the commonest first. */
export function tally<Name extends string>(
  names: readonly Name[],
  told = (times: number, name: Name): string => `${count(times)} ${name}`,
): string {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, times]) => told(times, name))
    .join(', ');
}
