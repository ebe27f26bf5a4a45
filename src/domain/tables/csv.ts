/**
 * A table as a CSV file that says itself what it is: RFC 4180, a header row, no comments, so that every tool reads it.
 * Title, source, licence and date stand in four columns at the end of every row. A comment line or a second header would
 * break readers that know neither, and a file beside it gets lost; a column stays with its row whatever is cut out or merged.
 */
import { csvFormatRow } from 'd3-dsv';
import type { Cell, Table } from './table.ts';

/** What a file says of itself. */
export interface About {
  title: string;
  /** Name of the site and address of the page. */
  source: string;
  /** Name of the licence and its address. */
  licence: string;
  /** The day that the data is as of, YYYY-MM-DD. */
  date: string;
}

/** The columns at the end of every file, with what each holds. */
export const ABOUT_COLUMNS = [
  { key: 'about_title', of: 'title', meaning: 'Title of this table' },
  { key: 'about_source', of: 'source', meaning: 'Who publishes it, and the address of its page' },
  { key: 'about_licence', of: 'licence', meaning: 'The licence, and its address' },
  { key: 'about_date', of: 'date', meaning: 'The day that the data is as of' },
] as const;

/**
 * A cell as the file holds it. A spreadsheet takes text that starts with = + - @, a tab or a line break for a formula, so
 * such text gets an apostrophe before it; text that starts with an apostrophe gets one more, so that taking one off always
 * gives the text back. Numbers stay as they are.
 */
export const guard = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r\n']/.test(cell) ? `'${cell}` : cell;

/** The whole file. Lines end in CR LF, as RFC 4180 has it. */
export function toCsv({ columns, rows }: Table, about: About): string {
  const lines = [
    [...columns.map((c) => c.key), ...ABOUT_COLUMNS.map((c) => c.key)],
    ...rows.map((row) =>
      [...columns.map((c) => row[c.key] ?? ''), ...ABOUT_COLUMNS.map((c) => about[c.of])].map((cell) =>
        String(guard(cell)),
      ),
    ),
  ];
  return lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}
