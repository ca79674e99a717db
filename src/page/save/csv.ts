/* A figure's table as CSV (RFC 4180), with numbers that programs can read. */
import type { Table } from '../../ui/widget.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SCIENTIFIC = /^(\S+) × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;

const lowered = (digits: string): string => digits.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));

/** "4.36 × 10⁻³" -> "4.36e-3", "3,000" -> "3000", "−0.20" -> "-0.20"; what is no number stays as it is. */
function readable(text: string): string {
  const plain = text.replace(/^−(?=\d)/, '-');
  const [, mantissa, sign, exponent] = SCIENTIFIC.exec(plain) ?? [];
  if (mantissa) return `${mantissa}e${sign ? '-' : ''}${lowered(exponent)}`;
  return /^-?\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
}

const field = (cell: string | number): string => {
  const text = readable(String(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csv = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
