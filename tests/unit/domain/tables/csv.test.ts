import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, toCsv } from '../../../../src/domain/tables/csv.ts';
import type { Table } from '../../../../src/domain/tables/table.ts';
import { readCsv, unguard } from '../../../fixtures/rebuild.ts';

const about = { title: 'Boxes', source: 'The yard, https://example.org/', licence: 'CC BY 4.0', date: '2026-11-21' };
const one = (cell: string | number): Table => ({ columns: [{ key: 'a', title: 'A' }], rows: [{ a: cell }] });

describe('guard', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ["'quoted'", "''quoted'"],
    ['1=1', '1=1'],
    ['', ''],
    [-1, -1],
  ])('%j becomes %j', (cell, guarded) => {
    expect(guard(cell)).toBe(guarded);
  });

  it('starts no text with a sign of a formula, and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const guarded = String(guard(text));
        expect(guarded).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(unguard(guarded)).toBe(text);
      }),
    );
  });
});

describe('toCsv', () => {
  it('has a header row, lines that end in CR LF, and says on every row what it is', () => {
    const table: Table = {
      columns: [
        { key: 'box', title: 'Box' },
        { key: 'count', title: 'Count' },
      ],
      rows: [
        { box: 'red, large', count: 3 },
        { box: 'a “blue” one', count: 0 },
      ],
    };
    const said = 'Boxes,"The yard, https://example.org/",CC BY 4.0,2026-11-21';
    expect(toCsv(table, about)).toBe(
      [
        'box,count,about_title,about_source,about_licence,about_date',
        `"red, large",3,${said}`,
        `a “blue” one,0,${said}`,
        '',
      ].join('\r\n'),
    );
  });

  it('leaves empty what a row does not have', () => {
    expect(csvParse(toCsv({ columns: one('').columns, rows: [{}] }, about))[0]?.['a']).toBe('');
  });

  it.each(['a,b', 'say "yes"', 'two\nlines', 'two\r\nlines', '=1+1', ' spaced ', 'Σ ½ “”', "'"])(
    'gives %j back as it was',
    (text) => {
      const file = toCsv(one(text), about);
      expect(readCsv(file)).toHaveLength(1);
      expect(readCsv(file)[0]?.['a']).toBe(text);
      expect(csvParseRows(file).map((row) => row.length)).toEqual([5, 5]);
    },
  );

  it('gives any text back', () => {
    const cell = fc.string({ unit: fc.constantFrom(...',"\'\r\n=+-@;\tab é½') });
    const rows = fc.array(fc.record({ a: cell, b: cell }), { minLength: 1 });
    const columns = [
      { key: 'a', title: 'A' },
      { key: 'b', title: 'B' },
    ];
    fc.assert(
      fc.property(rows, (list) => {
        expect(readCsv(toCsv({ columns, rows: list }, about)).map(({ a, b }) => ({ a, b }))).toEqual(list);
      }),
    );
  });
});
