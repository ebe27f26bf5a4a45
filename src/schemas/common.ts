/**
 * The words every collection shares: ids, dates, addresses, and the closed lists of DESIGN terms.
 * Schemas import Zod and each other, nothing else, so that they can be tested in plain Node.
 */
import { z } from 'zod';

/** The four years the site looks at. Fixed: a task's leads, the axis and the colours are keyed to them. */
export const HORIZONS = [2026, 2031, 2036, 2046] as const;
export type Horizon = (typeof HORIZONS)[number];

/** The first and last year on the site's one axis. */
export const FIRST_YEAR = HORIZONS[0];
export const LAST_YEAR = HORIZONS[3];

export const STAGES = ['today', 'evolved', 'emerging'] as const;
export type Stage = (typeof STAGES)[number];

export const LEADS = ['person', 'shared', 'machine'] as const;
export type Lead = (typeof LEADS)[number];

export const DRIVERS = ['applications', 'regulation', 'computing', 'convergence', 'trust'] as const;
export type Driver = (typeof DRIVERS)[number];

export const SECTORS = [
  'health',
  'finance',
  'government',
  'transport',
  'defence',
  'energy',
  'manufacturing',
  'media-retail',
  'education',
  'research',
  'technology',
] as const;
export type Sector = (typeof SECTORS)[number];

/** The seven skill groups, in the order the fingerprint draws them. */
export const SKILL_GROUPS = ['maths', 'software', 'data', 'models', 'testing', 'people', 'rules'] as const;
export type SkillGroup = (typeof SKILL_GROUPS)[number];

/** Levels of the UK Government Digital and Data Profession Capability Framework, lowest first. */
export const LEVELS = ['awareness', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof LEVELS)[number];

/** Strength of evidence, weakest first, so that the index is the meter reading. */
export const STRENGTHS = [
  'our-judgement',
  'expert-view',
  'research-finding',
  'official-projection',
  'measured',
] as const;
export type Strength = (typeof STRENGTHS)[number];

/** How far a signal has come, least first. */
export const SIGNAL_STATES = ['not-yet', 'dated', 'under-way', 'seen'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

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

/** How a claim was checked in its source. */
export const CHECKED = ['primary', 'secondary'] as const;
export type Checked = (typeof CHECKED)[number];

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
