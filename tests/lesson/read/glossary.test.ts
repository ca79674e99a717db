import { expect, test } from 'vitest';
import { main } from '../material.ts';

const glossary = `# Glossary

## Geometry

**Vector**: a list of numbers: see [dimension](glossary:hidden-space).

**Hidden space** or hidden layer: where the
model keeps things.

## Data

**Sparsity** $S$: how often a feature is off.
`;

const html = await main('## Terms\n\n```glossary\n```\n\nA [vector](glossary:vector).', glossary);

test('the glossary has a group for each ##, and none for its title', () => {
  expect(html.match(/<summary>/g)).toHaveLength(2);
});

test('each group of the glossary is a definition list that is folded until it is needed', () => {
  expect(html).toContain('<details class="glossary"><summary>Geometry</summary>\n<dl>\n');
  expect(html).toContain('<details class="glossary"><summary>Data</summary>\n<dl>\n');
});

test('an entry is its term and its definition, split at the first colon after the bold', () => {
  expect(html).toContain('<dt id="glossary-vector"><dfn>Vector</dfn></dt>\n<dd>a list of numbers: see <a class="term"');
});

test('the slug is what is bold; the term may say more', () => {
  expect(html).toContain(
    '<dt id="glossary-hidden-space"><dfn>Hidden space</dfn> or hidden layer</dt>\n<dd>where the\nmodel keeps things.</dd>',
  );
  expect(html).toContain('<dt id="glossary-sparsity"><dfn>Sparsity</dfn> <math><mi>S</mi></math></dt>');
});

test("the glossary's headings make no sections", () => {
  expect(html.match(/<section/g)).toHaveLength(1);
});
