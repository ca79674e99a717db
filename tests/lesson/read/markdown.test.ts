import { expect, test } from 'vitest';
import { fence, main, render } from '../material.ts';

test('headings get ids as on a code host, and repeated words count up over all files', async () => {
  const { main } = await render(['# A Title\n\n## What is it?', '## What is it?\n\n### The $S$ & `x`']);
  expect(main).toContain('<h1 id="a-title">A Title</h1>');
  expect(main).toContain('<h2 id="what-is-it">What is it?</h2>');
  expect(main).toContain('<h2 id="what-is-it-1">What is it?</h2>');
  expect(main).toContain('<h3 id="the-s--x">');
});

test("a figure's id wins over a heading's, wherever the two stand", async () => {
  const html = await main(`## Pentagon\n\nText.\n\n${fence('pentagon')}`);
  expect(html).toContain('<h2 id="pentagon-1">');
  expect(html).toContain('<toy-widget id="pentagon"');
});

test('a figure has only its own settings in data-settings, and is drawn with the defaults overlaid', async () => {
  const html = await main('```widget toy #t\nsparsity: 0.9\nview: bars\n\nIts **caption**, $S$.\n\nMore.\n```');
  expect(html).toContain('<toy-widget id="t" name="toy" data-state="idle" data-settings="sparsity=0.9&amp;view=bars">');
  expect(html).toContain('{&quot;sparsity&quot;:0.9,&quot;seed&quot;:3,&quot;view&quot;:&quot;bars&quot;}');
  expect(html).toContain(
    '<figcaption><p>Its <strong>caption</strong>, <math><mi>S</mi></math>.</p>\n<p>More.</p>\n</figcaption>',
  );
});

test('a figure may have no settings', async () => {
  expect(await main(fence('t'))).toContain('data-settings=""><figure');
});

test('dollars are maths only where no space stands inside and no digit follows', async () => {
  expect(await main('A $x_1$ and $a*b*c$.')).toMatch(/<math>.*<math>/);
  expect(await main('It costs $5 or $6, or US$7.')).toContain('It costs $5 or $6, or US$7.');
  expect(await main('Escaped \\$x$ is text.')).toContain('Escaped $x$ is text.');
});

test('dollars in code stay', async () => {
  const html = await main('Run `echo $HOME $x$` or\n\n```bash\necho $a$\n```\n\n```\n$$\nx\n$$\n```');
  expect(html).toContain('<code>echo $HOME $x$</code>');
  expect(html).not.toContain('<math');
});

test('two dollars make a formula of its own, on one line or several, after an empty line or not', async () => {
  for (const text of [
    '$$x^2$$',
    '$$\nx^2\n$$',
    'Text\n$$\nx^2\n$$\nText',
    '$$\\begin{aligned} x &= 1 \\\\ y &= 2\\end{aligned}$$',
  ]) {
    const html = await main(text);
    expect(html).toContain('<math display="block" class="tml-display">');
    expect(html).not.toContain(' style=');
  }
});

test('a link to a setting without a value is the plain number, to become a field', async () => {
  const html = await main(`${fence('t', 'seed: 2\n')}\nNow [2](?t.seed#t), at [0.5](?t.sparsity#t).`);
  expect(html).toContain('Now <span class="dial" data-sets="t.seed">2</span>\u2060, at');
  expect(html).toContain('<span class="dial" data-sets="t.sparsity">0.5</span>\u2060.');
});

test('quotation marks and apostrophes are those of print, and code keeps its own', async () => {
  expect(await main('It\'s "so" (*"so"*), `"it\'s"`')).toContain(
    '<p>It’s “so” (<em>“so”</em>), <code>&quot;it&#39;s&quot;</code></p>',
  );
  expect(await main('- "A" isn\'t "B"')).toContain('<li>“A” isn’t “B”</li>');
});

test('code names its language and holds no element', async () => {
  expect(await main('```python\nreturn x < 1  # why\n```')).toContain(
    '<pre tabindex="0" role="group" aria-label="Code in python"><code class="python">return x &lt; 1  # why</code></pre>',
  );
});

test('a fence without a language stays plain', async () => {
  expect(await main('```\na < b\n```')).toContain(
    '<pre tabindex="0" role="group" aria-label="Code"><code>a &lt; b</code></pre>',
  );
});

test('a wide table scrolls in a named region of its own', async () => {
  const html = await main('| Sparsity $S$ | **Shape** |\n|---|---|\n| 0.9 | square |');
  expect(html).toContain(
    '<div class="scroll" tabindex="0" role="region" aria-label="Table: Sparsity S, Shape"><table>',
  );
  expect(html).toContain('<td>square</td>');
});

test('links become what they mean', async () => {
  const glossary = '## G\n\n**Vector**: numbers.';
  const links =
    '[a](#title) [b](glossary:vector) [c](?t.sparsity=0&t.seed=1#t) [d](https://a.example/?x=1&y) [e](../public/diagram.svg)';
  const html = await main(`${fence('t')}\n${links}\n\n\`\`\`glossary\n\`\`\``, glossary);
  expect(html).toContain('<a href="#title">a</a>');
  expect(html).toContain('<a class="term" href="#glossary-vector">b</a>');
  expect(html).toContain('<a class="act" href="?t.sparsity=0&amp;t.seed=1#t">c</a>');
  expect(html).toContain('<a href="https://a.example/?x=1&amp;y" rel="noopener">d</a>');
  expect(html).toContain('<a href="diagram.svg">e</a>');
});

test('a picture is a file of the site', async () => {
  expect(await main('![The "model"](../public/diagram.svg)')).toContain(
    '<img src="diagram.svg" alt="The &quot;model&quot;">',
  );
});

test('HTML passes through', async () => {
  expect(await main('<p class="kicker">step <b>01</b></p>')).toContain('<p class="kicker">step <b>01</b></p>');
});

test('title and description are those of the first file', async () => {
  const page = await render(['<p>step 01</p>\n\n# The *title* & more\n\nThe **thesis** in\none line.\n\nMore.']);
  expect(page.title).toBe('The title &amp; more');
  expect(page.description).toBe('The thesis in one line.');
});
