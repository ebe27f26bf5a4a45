/**
 * The words every collection shares: ids, dates, addresses, and the closed lists of DESIGN terms.
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

/** A line of text that says something. */
export const text = z.string().trim().min(1, { error: 'is empty; write it or remove the key', abort: true });

/** Text of at least `least` characters, for fields where one word is not an answer. */
export const sentence = text.min(20, 'is too short to say anything; write a sentence');

const isoDate = z.iso.date('is not a date; write a real day as YYYY-MM-DD');

/**
 * A calendar day, as a string `YYYY-MM-DD`.
 * The gate's YAML reader leaves dates as strings; Astro's turns them into `Date`, so both are taken.
 */
export const day = z
  .union([isoDate, z.date()], 'is not a date; write a real day as YYYY-MM-DD')
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));

/** A day, a month or a year: as exact as the publication is. YAML reads a bare year as a number. */
export const partialDate = z
  .union(
    [isoDate, z.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), z.int().min(1900).max(2100)],
    'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD',
  )
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)));

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

/** A source under one claim, with how that claim was checked in it. */
export const citation = z.strictObject({
  source: id.describe('Id of the source, from sources.yaml'),
  checked: z.enum(CHECKED).describe('primary: read in its own text. secondary: read in another publication'),
  where: text.optional().describe('Article, page, table or paragraph of the source'),
});
export type Citation = z.infer<typeof citation>;

/** A list of things that may not repeat. */
export const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => new Set(items.map((i) => JSON.stringify(i))).size === items.length, {
    error: 'holds the same thing twice; remove one',
  });
