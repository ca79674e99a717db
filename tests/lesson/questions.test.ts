import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { fence, main, render } from './material.ts';

const asked =
  '```question #q\nHow many of $n$?\n\n- [ ] *Two* :: no: see\n  [T](#title).\n- [x] Five :: yes :: all.\n```\n';
const html = await main(asked);

test('a question is a group named by what it asks', () => {
  expect(html).toContain('<div class="question" id="q" role="group" aria-labelledby="q-asked">');
  expect(html).toContain('<div id="q-asked"><p>How many of <math><mi>n</mi></math>?</p>\n</div>');
});

test('each answer unfolds to verdict and reason without a script, and only one stays open', () => {
  expect(html).toContain(
    '<details class="option" name="q" data-answer="*Two*"><summary><em>Two</em></summary>\n<p class="verdict">Not quite.</p>\n<p>no: see\n<a href="#title">T</a>.</p>\n</details>',
  );
  expect(html).toContain(
    '<details class="option" name="q" data-answer="Five" data-right=""><summary>Five</summary>\n<p class="verdict">Right.</p>\n<p>yes :: all.</p>\n</details>',
  );
});

test('a question is valid HTML', async () => {
  const validate = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  const { results } = await validate.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test('several answers may be right', async () => {
  expect((await main(asked.replace('[ ]', '[x]'))).match(/data-right/g)).toHaveLength(2);
});

const question = (rows: string, info = 'question #q'): string => `\`\`\`${info}\n${rows}\n\`\`\``;
const two = '- [ ] a :: b\n- [x] c :: d';

test.each([
  [
    'no id',
    question(`Q\n\n${two}`, 'question q'),
    `1: a question's fence begins with "question #id", not "question q"`,
  ],
  ['nothing asked', question(`\n${two}`), '1: the question #q asks nothing'],
  ['one answer', question('Q\n\n- [x] a :: b'), '1: the question #q has no two answers to choose from'],
  ['one answer twice', question('Q\n\n- [ ] a :: b\n- [x] a :: d'), '1: two answers to #q begin with the same words'],
  ['no right answer', question('Q\n\n- [ ] a :: b\n- [ ] c :: d'), '1: no answer to #q is right, "- [x] …"'],
  [
    'no reason',
    question('Q\n\n- [x] a :: b\n- [ ] c'),
    '5: "- [ ] c" is not "- [ ] answer :: why", or "- [x] …" where it is right',
  ],
  ['no box', question('Q\n\n- a :: b'), /^4: "- a :: b" is not/],
  ['an answer that is a heading', question(`Q\n\n- [x] # a :: b`), '4: "# a" is more than a line of text'],
  ['a broken link in a reason', question(`Q\n\n- [x] a :: b\n  [c](#there)\n- [ ] c :: d`), /^5: nothing on the page/],
  ['a broken link in what is asked', question(`Q\n[c](#there)\n\n${two}`), /^3: nothing on the page/],
  ['an id used twice', `${fence('q')}\n${question(`Q\n\n${two}`)}`, '6: the id "q" is taken by content/2-b.md:1'],
  [
    'a question asked twice',
    `${question(`Q\n\n${two}`)}\n\n${question(`Q\n\n${two}`)}`,
    '8: the id "q" is taken by content/2-b.md:1',
  ],
])('%s fails with its file and line', async (_, text, message) => {
  const error: unknown = await render(['# Title', text]).catch((error: unknown) => error);
  const said = error instanceof Error ? error.message.replace(/^content\/2-b\.md:/, '') : 'no error';
  expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});
