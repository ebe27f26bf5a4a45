import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  address,
  axisYear,
  closeDirections,
  day,
  id,
  ID_PATTERN,
  partialDate,
  sentence,
  text,
  unique,
} from '../../../src/schemas/common.ts';

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;
const messages = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map((i) => i.message) ?? [];

describe('address', () => {
  it.each([
    'https://example.org',
    'https://example.org/',
    'https://www.example.co.uk/a/b.html?c=d&e=f#g',
    'https://example.org:8443/a',
    'https://xn--bcher-kva.example/',
    'https://doi.org/10.1016/j.jml.2019.104047',
  ])('takes %s', (url) => {
    expect(takes(address, url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://example.org/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'mailto:someone@example.org',
    'http://example.org',
    '//example.org',
    '/roles/',
    'example.org',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://',
    'https://localhost',
    'https://localhost/admin',
    'https://127.0.0.1',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://example',
    'https://-example.org',
    'https://exa mple.org',
    'https://example.org/a b',
    'https://user@example.org',
    'https://user:secret@example.org',
    'https://:secret@example.org',
    'https://example.org@evil.example/',
    '',
  ])('refuses %j', (url) => {
    expect(takes(address, url)).toBe(false);
  });

  it('is trimmed', () => {
    expect(address.parse(' https://example.org\n')).toBe('https://example.org');
  });

  it('says of a password that it is one', () => {
    expect(messages(address, 'https://user:secret@example.org')).toEqual([
      'carries a user name or password; write the address without them',
    ]);
  });

  it('takes no text that a browser would run', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('javascript:', 'data:', 'vbscript:', 'http:', 'blob:'),
        fc.string(),
        (scheme, rest) => {
          expect(takes(address, scheme + rest)).toBe(false);
        },
      ),
    );
  });
});

describe('id', () => {
  it.each(['a', 'data-scientist', 'iso-42001', '5g'])('takes %s', (value) => {
    expect(takes(id, value)).toBe(true);
  });

  it.each([
    '',
    'Data',
    'data_scientist',
    'data--scientist',
    '-data',
    'data-',
    'data scientist',
    'daté',
    'a/b',
    'a.b',
    5,
  ])('refuses %j', (value) => {
    expect(takes(id, value)).toBe(false);
  });

  it('is safe in an address as it is', () => {
    fc.assert(fc.property(fc.stringMatching(ID_PATTERN), (value) => encodeURIComponent(value) === value));
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2028-02-29', '2028-02-29'],
    [new Date('2026-11-21'), '2026-11-21'],
  ])('day takes %s', (value, expected) => {
    expect(day.parse(value)).toBe(expected);
  });

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-1-1', '21-11-2026', '2026-11', '2026', 2026, '', null])(
    'day refuses %j',
    (value) => {
      expect(takes(day, value)).toBe(false);
    },
  );

  it.each([
    ['2026', '2026'],
    [2026, '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-21', '2026-11-21'],
    [new Date('2026-11-21'), '2026-11-21'],
  ])('partialDate takes %s', (value, expected) => {
    expect(partialDate.parse(value)).toBe(expected);
  });

  it.each(['0206-11-21', '1926-11-21', '2206-11-21', new Date('1926-11-21')])(
    'day refuses %j, whose year is no likely one',
    (value) => {
      expect(messages(day, value)).toEqual(['is not a likely day; check its year, which is from 2000 to 2100']);
    },
  );

  it.each(['0206', 1206, '1899-12', '2206-01-01'])('partialDate refuses %j, whose year is no likely one', (value) => {
    expect(messages(partialDate, value)).toEqual(['is not a likely date; check its year, which is from 1900 to 2100']);
  });

  it.each(['2026-00', '2026-13', '2026-02-30', '26', 26, 2026.5, 'spring 2026', ''])(
    'partialDate refuses %j',
    (value) => {
      expect(takes(partialDate, value)).toBe(false);
    },
  );

  it.each([
    [2026, true],
    [2046, true],
    [2025, false],
    [2047, false],
    [2030.5, false],
    ['2030', false],
  ])('axisYear of %j is taken: %s', (value, expected) => {
    expect(takes(axisYear, value)).toBe(expected);
  });
});

describe('text', () => {
  it('is trimmed, and says something', () => {
    expect(text.parse('  words ')).toBe('words');
    expect(messages(text, ' \n')).toEqual(['is empty; write it or remove the key']);
  });

  it('is more than characters that nobody sees', () => {
    expect(messages(text, '\u200B\u2060')).toEqual(['is empty; write it or remove the key']);
    for (const short of ['R', 'C++', '½', '机']) expect(takes(text, short)).toBe(true);
  });

  it.each(['“Data analyst”', '‘Data analyst’', '„Data analyst“', '«Data analyst»', '“Data analyst"', '“Data, a'])(
    'is not what YAML was to take for quoted: %s',
    (words) => {
      expect(messages(text, words)).toEqual([
        'stands in curly quotes, which YAML takes for part of the text; write straight quotes, or none',
      ]);
    },
  );

  it.each(['“Data analyst” and “data scientist”', 'The word “analyst”', '‘Tis', 'the 1990s’', 'L’analyste'])(
    'may hold quotes: %s',
    (words) => {
      expect(text.parse(words)).toBe(words);
    },
  );

  it('that is a sentence has twenty characters', () => {
    expect(takes(sentence, 'Twenty characters it')).toBe(true);
    expect(takes(sentence, 'Nineteen characters')).toBe(false);
    expect(messages(sentence, '')).toEqual(['is empty; write it or remove the key']);
  });
});

it('unique refuses the same thing twice, however deep', () => {
  const list = unique(z.strictObject({ a: z.number() }));
  expect(takes(list, [{ a: 1 }, { a: 2 }])).toBe(true);
  expect(messages(list, [{ a: 1 }, { a: 1 }])).toEqual(['holds the same thing twice; remove one']);
});

describe('closeDirections', () => {
  it.each([
    ['plain words', 'plain words'],
    ['\u202Eturned', '\u202Eturned\u202C'],
    ['\u202Eturned\u202C and back', '\u202Eturned\u202C and back'],
    ['\u2067a\u202Eb', '\u2067a\u202Eb\u202C\u2069'],
    ['\u2067a\u202Eb\u2069 c', '\u2067a\u202Eb\u2069 c'],
    ['\u202Ca\u2069', '\u202Ca\u2069'],
    ['\u202A\u2068a\u202C', '\u202A\u2068a\u202C\u2069\u202C'],
  ])('%j becomes %j', (words, closed) => {
    expect(closeDirections(words)).toBe(closed);
    expect(closeDirections(closed)).toBe(closed);
    expect(text.parse(words)).toBe(closed);
  });
});
