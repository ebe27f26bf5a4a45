import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTERS } from '../../../src/domain/search/select.ts';
import { excerptParts, isEmpty, readState, writeState, type SearchState } from '../../../src/elements/search/state.ts';

const read = (query: string) => readState(new URLSearchParams(query));
const EMPTY = read('');
const state = (q: string, filters: Partial<SearchState['filters']> = {}): SearchState => ({
  ...EMPTY,
  q,
  filters: { ...EMPTY.filters, ...filters },
});

describe('readState', () => {
  it('reads words and filters, a key as often as it stands', () => {
    expect(read('?q=+edge++ml+&kind=role&stage=today&kind=skill')).toEqual(
      state('edge  ml', { kind: ['role', 'skill'], stage: ['today'] }),
    );
  });

  it('of nothing has an empty list for every filter', () => {
    expect(EMPTY.q).toBe('');
    expect(FILTERS.map((name) => EMPTY.filters[name])).toEqual(FILTERS.map(() => []));
    expect(FILTERS).toEqual(expect.arrayContaining(['kind', 'stage', 'sector']));
  });

  it('reads a sort that there is, and otherwise sorts by relevance', () => {
    expect(read('?sort=newest').sort).toBe('newest');
    expect(read('?sort=size').sort).toBe('relevance');
  });

  it('ignores keys it does not know and takes hostile words as words', () => {
    expect(read('?utm_source=x&q=%3Cscript%3Ealert(1)%3C/script%3E&__proto__=y')).toEqual(
      state('<script>alert(1)</script>'),
    );
  });
});

describe('writeState', () => {
  it('writes what can be read again', () => {
    expect(writeState(state('c++ & c#', { stage: ['today', 'evolved'] }))).toBe(
      '?q=c%2B%2B+%26+c%23&stage=today&stage=evolved',
    );
    expect(writeState(EMPTY)).toBe('');
  });

  it('and readState lead back to the same state', () => {
    const values = fc.array(fc.string());
    const stateArb = fc.record({
      // Words are trimmed when they are read.
      q: fc.string({ unit: 'binary' }).map((q) => q.toWellFormed().trim()),
      filters: fc.record({
        kind: values,
        stage: values,
        sector: values,
        driver: values,
        skill: values,
        horizon: values,
      }),
    });
    fc.assert(
      fc.property(stateArb, ({ q, filters }) => {
        expect(read(writeState(state(q, filters)))).toEqual(state(q, filters));
      }),
    );
  });
});

it('isEmpty asks for words or any filter', () => {
  expect(isEmpty(EMPTY)).toBe(true);
  expect(isEmpty(state('x'))).toBe(false);
  for (const name of FILTERS) expect(isEmpty(state('', { [name]: ['x'] }))).toBe(false);
});

describe('excerptParts', () => {
  it.each([
    ['', []],
    ['nothing found', [['nothing found', false]]],
    [
      'a <mark>model</mark> that <mark>drifts</mark>',
      [
        ['a ', false],
        ['model', true],
        [' that ', false],
        ['drifts', true],
      ],
    ],
    [
      '<mark>a</mark><mark>b</mark>',
      [
        ['a', true],
        ['b', true],
      ],
    ],
    ['<mark>over\ntwo lines</mark>', [['over\ntwo lines', true]]],
  ])('of “%s”', (excerpt, parts) => {
    expect(excerptParts(excerpt).map(({ text, isMatch }) => [text, isMatch])).toEqual(parts);
  });

  it.each([
    ['&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;', '<script>alert("x")</script>'],
    ['R&amp;D, it&#39;s &#x27;here&#x27;&nbsp;now', "R&D, it's 'here' now"],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&copy; &unknown; 100 & more', '&copy; &unknown; 100 & more'],
    ['&lt;mark&gt;not a match&lt;/mark&gt;', '<mark>not a match</mark>'],
  ])('decodes “%s” once, as text', (excerpt, text) => {
    expect(excerptParts(excerpt)).toEqual([{ text, isMatch: false }]);
  });

  it('leaves a tag that is not a mark as the text it is', () => {
    expect(excerptParts('<img src=x onerror=alert(1)><mark>hit</mark>')).toEqual([
      { text: '<img src=x onerror=alert(1)>', isMatch: false },
      { text: 'hit', isMatch: true },
    ]);
  });

  it('drops a mark that is never closed or never opened, and loses no text', () => {
    const text = (excerpt: string) =>
      excerptParts(excerpt)
        .map((part) => part.text)
        .join('');
    expect(text('a <mark>b')).toBe('a b');
    expect(text('a</mark> b')).toBe('a b');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z ]*$/), fc.boolean())), (pieces) => {
        const excerpt = pieces.map(([words, isMatch]) => (isMatch ? `<mark>${words}</mark>` : words)).join('');
        expect(text(excerpt)).toBe(pieces.map(([words]) => words).join(''));
        expect(
          excerptParts(excerpt)
            .filter((part) => part.isMatch)
            .map((part) => part.text),
        ).toEqual(pieces.filter(([, isMatch]) => isMatch).map(([words]) => words));
      }),
    );
  });
});
