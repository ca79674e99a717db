/* The notebook as it is stored: well formed, with the outputs of a whole run, and of one mind with the page. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { defaults } from '../../src/ui/settings.ts';
import sweep from '../../src/widgets/sparsity-sweep.ts';

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}
interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly metadata: object;
  readonly source: readonly string[];
  readonly outputs?: readonly Output[];
  readonly execution_count?: number;
}
interface Notebook {
  readonly nbformat: number;
  readonly nbformat_minor: number;
  readonly metadata: object;
  readonly cells: readonly Cell[];
}

const stored = readFileSync('public/toy_models_superposition.ipynb', 'utf8');
const notebook = JSON.parse(stored) as Notebook;
const code = notebook.cells.filter((cell) => cell.cell_type === 'code');
const source = (cell: Cell): string => cell.source.join('');
const printed = (id: string): string =>
  (code.find((cell) => cell.id === id)?.outputs ?? []).flatMap(({ text }) => text ?? []).join('');
const shapes = JSON.parse(readFileSync('tests/notebook/shapes.json', 'utf8')) as Record<string, string>;

beforeAll(startCpu);

test('it is of format 4.5, for Python 3, and tells nothing of where it ran', () => {
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
  expect(notebook.metadata).toEqual({
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  });
  expect(stored).not.toMatch(/\/(home|root|tmp|usr|work)\/|ipykernel_/);
  for (const cell of notebook.cells) expect(cell.metadata, cell.id).toEqual({});
  expect(stored.length).toBeLessThan(400_000);
});

test('each cell has a legal id of its own', () => {
  const ids = notebook.cells.map(({ id }) => id);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test('it has the cells that the lesson shows, run once in this order', () => {
  expect(code.map(({ id }) => id)).toEqual([
    'set-up',
    'model',
    'data',
    'importance',
    'loss',
    'train',
    'smoke-test',
    'plot',
    'sweep',
    'dimensionality',
    'dimensionality-sweep',
    'dimensionality-plot',
  ]);
  expect(code.map((cell) => cell.execution_count)).toEqual(code.map((_, i) => i + 1));
});

test('its nine parts are numbered', () => {
  const headings = notebook.cells.flatMap(
    (cell) => /^## .+/m.exec(cell.cell_type === 'markdown' ? source(cell) : '') ?? [],
  );
  expect(headings.map((heading) => heading.slice(3, 5))).toEqual(Array.from({ length: 9 }, (_, i) => `${i + 1}.`));
});

test('what a cell prints and plots is stored, with no warning or error', () => {
  for (const cell of code) {
    const outputs = cell.outputs ?? [];
    const kinds = outputs.map(({ output_type, name }) => name ?? output_type);
    expect(new Set(kinds), cell.id).toEqual(
      new Set([
        ...(/^ *print\(/m.test(source(cell)) ? ['stdout'] : []),
        ...(source(cell).includes('plt.show()') ? ['display_data'] : []),
      ]),
    );
    for (const { data } of outputs) if (data) expect(data['image/png'], cell.id).toMatch(/^iVBORw0KGgo/);
  }
});

test('no line of code is too long to read beside the text', () => {
  const lines = code.flatMap((cell) => source(cell).split('\n'));
  expect(lines.filter((line) => line.length > 92)).toEqual([]);
});

test('its sweep has the expected shapes', () => {
  const found = [...printed('sweep').matchAll(/^S = (\S+) +(\w+)/gm)].map(([, sparsity, shape]) => [sparsity, shape]);
  expect(Object.fromEntries(found)).toEqual(shapes);
});

test('the page’s sweep has the same shapes', { timeout: 180_000 }, async () => {
  const values = defaults(sweep.settings);
  const spec = sweep.spec!(values);
  const trainer = await fusedTrainer(spec);
  await trainer.advance(spec.steps);
  const frame = await trainer.read();
  trainer.dispose();
  const found = sweep.shape({ values, spec, frame, newest: frame, history: [frame] });
  expect(found.split(' ')).toEqual(Object.values(shapes));
  const density = Object.keys(shapes).map((sparsity) => 1 - Number(sparsity));
  expect([...new Set(spec.density)].map((p) => p.toFixed(9))).toEqual(density.map((p) => p.toFixed(9)));
});

test('most represented features of its 25 models lie on a plateau', () => {
  const numbers = [...printed('dimensionality-sweep').matchAll(/^ *(\d+) /gm)].map(([, number]) => Number(number));
  const [all, ...held] = numbers;
  expect(Math.min(...held)).toBeGreaterThan(0);
  expect(held.reduce((sum, count) => sum + count) / all).toBeGreaterThanOrEqual(0.7);
});
