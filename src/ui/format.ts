/* How numbers read on the page. */
import * as words from '#words';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 12 -> "¹²", for a whole number >= 0. */
const raised = (value: number): string => String(value).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);

/** 1240 -> "1,240" */
export const count = (value: number): string => whole.format(value);

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

/** 1234567 -> "1.23 million", 48210 -> "48,200": three digits are enough for a speed. */
export function rough(value: number): string {
  if (value >= 1e6) return words.million((value / 1e6).toPrecision(3));
  return count(Number(value.toPrecision(3)));
}

/** "5 pentagon, 3 square": how often each name comes, the commonest first. */
export function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, times]) => `${count(times)} ${name}`)
    .join(', ');
}
