/* Numbers as the page writes them, read back. */
import { expect } from 'vitest';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Each number of a text, with half a unit of its last digit. */
function numbersIn(text: string): { value: number; half: number }[] {
  const plain = text.replaceAll('−', '-').replace(/ × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, sign: string, digits: string) => {
    const exponent = digits.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
    return `e${sign && '-'}${exponent}`;
  });
  return (plain.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map((number) => {
    const [mantissa, exponent = '0'] = number.split('e');
    const decimals = mantissa.split('.')[1]?.length ?? 0;
    return { value: Number(number), half: 0.5 * 10 ** (Number(exponent) - decimals) };
  });
}

/** What the picture says is this number, to the last digit that it shows. */
export function expectSaid(said: string | number, value: number, place = 0): void {
  const [number] = numbersIn(String(said)).slice(place);
  expect(number, `no number in "${said}"`).toBeDefined();
  expect(Math.abs(number.value - value), `"${said}" is ${value}`).toBeLessThanOrEqual(1.001 * number.half + 1e-6);
}

/** What the picture says of a row are these numbers, one for each cell. */
export function expectRow(cells: readonly (string | number)[], values: readonly number[]): void {
  expect(cells.length).toBe(values.length);
  cells.forEach((cell, at) => {
    expectSaid(cell, values[at]);
  });
}
