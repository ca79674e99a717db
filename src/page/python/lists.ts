/* Lists of numbers as someone would write them in Python: what repeats is written once. */

const WIDTH = 88;

/** Words in lines of at most 88 characters, separated by commas, each line after `prefix`. */
export function wrapped(words: readonly string[], prefix: string): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 3 <= WIDTH) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(prefix + word);
  }
  return lines.join(',\n');
}

/** As many digits as a 32-bit float keeps apart; whole numbers, such as seeds, in full. */
const written = (value: number): string => String(Number.isInteger(value) ? value : Number(value.toPrecision(8)));

function row(values: readonly number[]): string {
  const line = `[${values.map(written).join(', ')}]`;
  return line.length < WIDTH - 20 ? line : `[\n${wrapped(values.map(written), '    ')}\n]`;
}

/** The whole numbers that divide a length, from 1 up. */
const divisors = (length: number): number[] =>
  Array.from({ length }, (_, i) => i + 1).filter((divisor) => length % divisor === 0);

/** The shortest start of a list that makes all of it when repeated. */
const start = (values: readonly number[]): readonly number[] =>
  values.slice(
    0,
    divisors(values.length).find((period) => values.every((value, i) => value === values[i % period])),
  );

const times = (method: string, count: number): string => (count > 1 ? `.${method}(${count})` : '');

/** A list, such as `[0, 1] * 3`. */
export function pythonList(values: readonly number[]): string {
  const once = start(values);
  return row(once) + (once.length < values.length ? ` * ${values.length / once.length}` : '');
}

/** A tensor, such as `torch.tensor([0, 1]).repeat(3)`, or `.repeat_interleave(3)` where each number stands three times in turn. */
export function pythonTensor(values: readonly number[]): string {
  const once = start(values);
  const each = divisors(once.length)
    .reverse()
    .find((count) => once.every((value, i) => value === once[i - (i % count)]))!;
  const apart = row(once.filter((_, i) => i % each === 0));
  return `torch.tensor(${apart})${times('repeat_interleave', each)}${times('repeat', values.length / once.length)}`;
}

/** A tensor of rows, each written once where all are the same. */
export function pythonMatrix(rows: readonly (readonly number[])[]): string {
  const alike = rows.every((one) => one.every((value, i) => value === rows[0][i]));
  if (alike && rows.length > 1) return `torch.tensor([${row(rows[0])}]).repeat(${rows.length}, 1)`;
  return `torch.tensor(\n    [\n${rows.map((one) => `        ${row(one)},`).join('\n')}\n    ]\n)`;
}
