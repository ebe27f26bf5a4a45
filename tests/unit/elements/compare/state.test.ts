import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoles, writeRoles } from '../../../../src/elements/compare/state.ts';

const KNOWN = [
  { id: 'data-scientist', title: 'Data scientist' },
  { id: 'ml-safety-officer', title: 'ML safety officer' },
  { id: 'nlp-specialist', title: 'NLP specialist' },
  { id: 'edge-ml-engineer', title: 'Edge ML engineer' },
  { id: 'research-scientist', title: 'Research scientist' },
];
const read = (query: string) => readRoles(new URLSearchParams(query), KNOWN);
const words = (query: string) => read(query).ignored.map((i) => i.words);

describe('readRoles', () => {
  it.each([
    ['?roles=data-scientist,ml-safety-officer', ['data-scientist', 'ml-safety-officer']],
    ['?roles=ml-safety-officer&roles=data-scientist', ['ml-safety-officer', 'data-scientist']],
    ['?roles=data-scientist&roles=nlp-specialist&roles=&roles=', ['data-scientist', 'nlp-specialist']],
    [
      '?roles=data-scientist,nlp-specialist&roles=edge-ml-engineer',
      ['data-scientist', 'nlp-specialist', 'edge-ml-engineer'],
    ],
    ['?roles=+ML+Safety+Officer+,Data_Scientist', ['ml-safety-officer', 'data-scientist']],
    ['?roles=,,data-scientist,', ['data-scientist']],
    ['', []],
  ])('of %s has no word to say', (query, ids) => {
    expect(read(query)).toEqual({ ids, ignored: [] });
  });

  it('names a role that it does not know, with the one that may be meant', () => {
    expect(read('?roles=ml-safty-oficer,nlp-specialist')).toEqual({
      ids: ['nlp-specialist'],
      ignored: [
        { words: 'We know no role “ml-safty-oficer”.', meant: { id: 'ml-safety-officer', title: 'ML safety officer' } },
      ],
    });
    expect(read('?roles=zebra').ignored).toEqual([{ words: 'We know no role “zebra”.' }]);
  });

  it('shows a repeated role once, and no fifth', () => {
    expect(read('?roles=data-scientist,data-scientist,nlp-specialist')).toEqual({
      ids: ['data-scientist', 'nlp-specialist'],
      ignored: [{ words: 'Data scientist was named more than once; it is shown once.' }],
    });
    const five = read(`?roles=${KNOWN.map((r) => r.id).join(',')}`);
    expect(five.ids).toEqual(KNOWN.slice(0, 4).map((r) => r.id));
    expect(five.ignored.map((i) => i.words)).toEqual([
      'No more than four roles fit beside each other; Research scientist was left out.',
    ]);
  });

  it('says so where nothing is named', () => {
    expect(words('?roles=')).toEqual(['The address names no role.']);
    expect(words('?roles=&roles=&roles=&roles=')).toEqual(['The address names no role.']);
  });

  it('cuts long values and counts many', () => {
    expect(words(`?roles=${'x'.repeat(5000)}`)).toEqual([`We know no role “${'x'.repeat(40)}…”.`]);
    const many = Array.from({ length: 3000 }, (_, i) => `role${i}x`).join(',');
    expect(words(`?roles=${many}`)).toHaveLength(5);
    expect(words(`?roles=${many}`).at(-1)).toBe('So were 2996 more values of the address ignored.');
    expect(words(`?roles=${'a,'.repeat(3000)}`)).toEqual(['We know no role “a”.']);
  });

  it('of anything gives known roles, each once and at most four, and few remarks', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom(...KNOWN.map((r) => r.id), '<script>alert(1)</script>', ''));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const { ids, ignored } = readRoles(new URLSearchParams(values.map((v) => ['roles', v])), KNOWN);
        expect(ids.length).toBeLessThanOrEqual(4);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => KNOWN.some((r) => r.id === id))).toBe(true);
        expect(ignored.length).toBeLessThanOrEqual(5);
        for (const { words: sentence } of ignored) expect(sentence.length).toBeLessThan(120);
      }),
    );
  });
});

describe('writeRoles', () => {
  it('joins ids by commas that stay readable, and is nothing for none', () => {
    expect(writeRoles(['a', 'b-c'])).toBe('?roles=a,b-c');
    expect(writeRoles([])).toBe('');
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          KNOWN.map((r) => r.id),
          { maxLength: 4 },
        ),
        (ids) => {
          expect(read(writeRoles(ids))).toEqual({ ids, ignored: [] });
        },
      ),
    );
  });
});
