/**
 * The words every collection shares: ids, dates, addresses, and the closed lists of the site’s own words.
 * Schemas import Zod and each other, nothing else, so that they can be tested in plain Node.
 */
import { z } from 'zod';
import { CHECKED, FIRST_YEAR, LAST_YEAR } from './lists.ts';

export * from './lists.ts';

/** Ids are file names and parts of addresses, so: lower case, digits, single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id, or a reference to one. That a reference leads somewhere is checked on the graph, not here. */
export const id = z
  .string()
  .regex(ID_PATTERN, 'is not an id; write lower-case words joined by hyphens, like data-scientist');

const OPENS: Record<string, string> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/**
 * Text whose characters for direction are all closed at its end (Unicode standard annex 9, section 2), so that one which
 * turns a title round leaves alone what a page, a sentence or a feed puts after it.
 */
export function closeDirections(words: string): string {
  const open: string[] = [];
  for (const character of words) {
    const closer = OPENS[character];
    if (closer !== undefined) open.push(closer);
    // An isolate’s end closes all that was opened within it; an embedding’s end closes that alone.
    else if (character === '\u2069' && open.includes(character)) open.length = open.lastIndexOf(character);
    else if (character === '\u202C' && open.at(-1) === character) open.pop();
  }
  return words + open.reverse().join('');
}

/** Wholly within curly quotes, or cut off behind the first of them: what a word processor makes of a quoted value. */
const CURLY_QUOTED = /^([“„«][^“”„«»]*[”“»"]?|[‘‚][^‘’‚]*[’'])$/;

/** Whether a value was meant to be quoted for YAML, which takes these quotes for part of the text. */
export const isCurlyQuoted = (value: unknown): boolean => typeof value === 'string' && CURLY_QUOTED.test(value.trim());

/** A line of text that says something: more than spaces and characters that nobody sees. */
export const text = z
  .string()
  .trim()
  .regex(/[^\s\p{C}]/u, { error: 'is empty; write it or remove the key', abort: true })
  .refine((value) => !isCurlyQuoted(value), {
    error: 'stands in curly quotes, which YAML takes for part of the text; write straight quotes, or none',
    abort: true,
  })
  .overwrite(closeDirections);

/** Text of at least `least` characters, for fields where one word is not an answer. */
export const sentence = text.min(20, 'is too short to say anything; write a sentence');

const isoDate = z.iso.date('is not a date; write a real day as YYYY-MM-DD');
const written = (value: string | number | Date): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);

/** Whether the year of a date lies between two: a mistyped one, such as 0206 or 20226, seldom does. */
const isInYears = (date: string, first: number, last: number): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= first && year <= last;
};

/**
 * A calendar day of the site’s own time, as a string `YYYY-MM-DD`.
 * The gate's YAML reader leaves dates as strings; Astro's turns them into `Date`, so both are taken.
 */
export const day = z
  .union([isoDate, z.date()], 'is not a date; write a real day as YYYY-MM-DD')
  .transform(written)
  .refine((date) => isInYears(date, 2000, 2100), 'is not a likely day; check its year, which is from 2000 to 2100');

/** A day, a month or a year: as exact as the publication is. YAML reads a bare year as a number. */
export const partialDate = z
  .union(
    [isoDate, z.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), z.int().min(1000).max(9999)],
    'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD',
  )
  .transform(written)
  .refine((date) => isInYears(date, 1900, 2100), 'is not a likely date; check its year, which is from 1900 to 2100');

/** A year on the site's axis. */
export const axisYear = z
  .int('is not a year; write four digits')
  .min(FIRST_YEAR, `is before the axis starts; write a year from ${FIRST_YEAR} to ${LAST_YEAR}`)
  .max(LAST_YEAR, `is after the axis ends; write a year from ${FIRST_YEAR} to ${LAST_YEAR}`);

const NO_ADDRESS = 'is not an address we link to; write a full https:// address';

/** An outside address: https only, written out in full, a real host name, and no user name or password in it. */
export const address = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: NO_ADDRESS })
  .regex(/^https:\/\/[^\s\\]+$/, NO_ADDRESS)
  .refine((value) => !URL.canParse(value) || (!new URL(value).username && !new URL(value).password), {
    error: 'carries a user name or password; write the address without them',
  });

/** A range of pay whose lowest figure is not above its highest. */
export const inOrder = <T extends z.ZodType<{ low: number; high: number }>>(range: T) =>
  range.refine(({ low, high }) => low <= high, { path: ['high'], error: 'is below low; put the figures in order' });

/** A source under one claim, with how that claim was checked in it. */
export const citation = z.strictObject({
  source: id.describe('Id of the source'),
  checked: z.enum(CHECKED).describe('primary: read in its own text. secondary: read in another publication'),
  where: text.optional().describe('Article, page, table or paragraph of the source'),
});
export type Citation = z.infer<typeof citation>;

/** A list of things that may not repeat. */
export const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => new Set(items.map((i) => JSON.stringify(i))).size === items.length, {
    error: 'holds the same thing twice; remove one',
  });

/** Words for search alone; `aliases` are names, and stand on the page. */
export const keywords = unique(text).describe(
  'What people type who mean it, though it is no name of it: topics, tools, other trades. Searched, not shown on its page',
);
