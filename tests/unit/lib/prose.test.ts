import { describe, expect, it } from 'vitest';
import { COMPONENTS, readProse } from '../../../src/lib/prose.ts';

// What a body may not hold is tested through the gate, in `tests/unit/data/gate.test.ts`; here is what is read from it.

const mdx = (body: string) => readProse(body, 'mdx');

describe('readProse', () => {
  it('finds headings with the ids they get', () => {
    expect(mdx('## What you would do\n\n### AI & *law*: `now`\n\n## What you would do').headings).toEqual([
      { depth: 2, text: 'What you would do', slug: 'what-you-would-do', line: 1 },
      { depth: 3, text: 'AI & law: now', slug: 'ai--law-now', line: 3 },
      { depth: 2, text: 'What you would do', slug: 'what-you-would-do-1', line: 5 },
    ]);
  });

  it('finds links wherever they stand', () => {
    const body = `[one](/roles/) and https://example.org/two

- [three](#three)

| table |
| --- |
| [four](/four/) |

See [five][5].

[5]: /five/`;
    expect(mdx(body).links).toEqual([
      { url: '/roles/', line: 1 },
      { url: 'https://example.org/two', line: 1 },
      { url: '#three', line: 3 },
      { url: '/four/', line: 7 },
      { url: '/five/', line: 11 },
    ]);
    expect(mdx(body).forbidden).toEqual([]);
  });

  it('finds pictures with their words', () => {
    expect(mdx('![A yard](./yard.png) ![](other.png)').images).toEqual([
      { url: './yard.png', alt: 'A yard', line: 1 },
      { url: 'other.png', alt: '', line: 1 },
    ]);
  });

  it('finds citations with what they say', () => {
    const body =
      'So<Cite source="law" checked="primary" where="Article 5" />.\n\nAnd<Cite source="poem" checked="secondary" />.';
    expect(mdx(body).citations).toEqual([
      { source: 'law', checked: 'primary', where: 'Article 5', line: 1 },
      { source: 'poem', checked: 'secondary', where: undefined, line: 3 },
    ]);
    expect(mdx(body).forbidden).toEqual([]);
  });

  it('counts words of text, headings, lists, tables and code, and neither marks nor addresses', () => {
    expect(mdx('## Two words\n\nThree *more* words – and [a link](https://example.org/not-counted), 2026.').words).toBe(
      9,
    );
    expect(mdx('- one\n- two\n\n| three |\n| --- |\n| four |\n\n`five`').words).toBe(5);
    expect(mdx('So<Cite source="law" checked="primary" where="not counted" />.').words).toBe(1);
    expect(mdx('').words).toBe(0);
  });

  it('counts lines from the start of the file', () => {
    const { headings, links, forbidden } = readProse('## A\n\n[b](/b/)\n\n{c}', 'mdx', 10);
    expect([headings, links, forbidden].map((list) => list[0]?.line)).toEqual([11, 13, 15]);
  });

  it('takes braces and a less-than sign in Markdown as text, and `<` before a space in both', () => {
    expect(readProse('A {b} and 1 < 2', 'md').forbidden).toEqual([]);
    expect(mdx('1 < 2').forbidden).toEqual([]);
  });

  it('does not take a rule at the start for front matter', () => {
    expect(mdx('---\n\ntitle: words that count\n\n---\n\nmore').words).toBe(5);
  });

  it.each([
    ['a tag that is not closed', 'First.\n\nA <b>bold claim', 3],
    ['a brace that is not closed', 'First.\n\nSecond.\n\nA {brace', 5],
  ])('makes one problem of %s, on its line', (_, body, line) => {
    const { forbidden } = mdx(body);
    expect(forbidden).toHaveLength(1);
    expect(forbidden[0]).toMatchObject({ line, wrong: expect.stringMatching(/^does not parse as MDX: ./) });
  });

  it('says all that is wrong, not the first', () => {
    expect(mdx('{a} <b>c</b> [d](javascript:e)').forbidden.map((f) => f.wrong)).toEqual([
      'an MDX expression: {a}',
      'raw HTML: <b>',
      'the link javascript:e is not one we publish',
    ]);
  });
});

it('the only component is Cite', () => {
  expect(Object.keys(COMPONENTS)).toEqual(['Cite']);
});

it.each([
  ['Counted < Cite source="law" checked="primary" /> twice.', 'is read as text'],
  ['##A heading', 'is read as text'],
  ['Words.\n##A heading', 'is read as text'],
])('refuses what was meant as something else: %s', (body, wrong) => {
  for (const format of ['md', 'mdx'] as const) {
    const { forbidden } = readProse(body, format);
    expect(forbidden).toHaveLength(1);
    if (format === 'md') expect(forbidden[0]!.wrong).toContain(wrong);
    expect(forbidden[0]!.line).toBe(body.split('\n').length);
  }
});
