/* What the notebooks printed when they were stored, beside what the page has. */
import { beforeAll, expect, test } from 'vitest';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { NOTEBOOKS } from '../../src/lesson/read/notebook.ts';
import { defaults } from '../../src/ui/settings.ts';
import sweep from '../../src/widgets/sparsity-sweep.ts';
import { printed } from './stored.ts';

const [first, second] = [NOTEBOOKS[''], NOTEBOOKS['beyond/']];

beforeAll(startCpu);

test('the sweep of the first has the shapes and sparsities of the page’s', { timeout: 180_000 }, async () => {
  const rows = [...printed(first, 'sweep').matchAll(/^S = (\S+) +(\w+)/gm)];
  const values = defaults(sweep.settings);
  const spec = sweep.spec!(values);
  const trainer = await fusedTrainer(spec);
  await trainer.advance(spec.steps);
  const frame = await trainer.read();
  trainer.dispose();
  const found = sweep.shape({ values, spec, frame, newest: frame, history: [frame] });
  expect(found.split(' ')).toEqual(rows.map(([, , shape]) => shape));
  const density = rows.map(([, sparsity]) => 1 - Number(sparsity));
  expect([...new Set(spec.density)].map((p) => p.toFixed(9))).toEqual(density.map((p) => p.toFixed(9)));
});

test('most represented features of its 25 models lie on a plateau', () => {
  const numbers = [...printed(first, 'dimensionality-sweep').matchAll(/^ *(\d+) /gm)].map(([, number]) =>
    Number(number),
  );
  const [all, ...held] = numbers;
  expect(Math.min(...held)).toBeGreaterThan(0);
  expect(held.reduce((sum, count) => sum + count) / all).toBeGreaterThanOrEqual(0.7);
});

test.each([
  ['many-features', /^density 0\.1 +9 features: alone pair pair pair pair$/m],
  ['linear', /^Made of: alone alone alone alone alone$/m],
  ['solids', /^6 features +D = \[(0\.5 ?){6}\] +sum 3\.00$/m],
  ['together', /^density 0\.5 +collapsed .*collapsed .*\n.*collapsed .*\n.*orthogonal .*orthogonal/m],
  ['jumps', /^ +10 features have half a dimension\n +10 features have none$/m],
  ['antiprism', /^At 0\.05 it passes apart, triangles, antiprism$/m],
  ['neurons', /0\.75 +5 neurons.*\n.*0\.35 +3 neurons.*\n.*0\.06 +0 neurons/m],
  ['absolute', /^3 in 6, dense +features in pairs: 3 /m],
  ['dictionary', /^With resampling 1[56] of 16 .*\nWithout resampling [0-4] of 16 /m],
])('%s of the second printed what its text says of it', (id, lines) => {
  expect(printed(second, id)).toMatch(lines);
});
