import { z } from 'zod';
import { citation, DRIVERS, id, LAST_YEAR, partialDate, SECTORS, sentence, text, unique } from './common.ts';

export const EVENT_KINDS = ['law', 'standard', 'policy'] as const;

/** The first year of a rule that still creates work. Earlier ones are mistyped more often than meant. */
const FIRST_EVENT_YEAR = 2000;

/** A date at which a rule applies, or was to apply. */
const eventDate = partialDate
  .refine((d) => Number(d.slice(0, 4)) >= FIRST_EVENT_YEAR, `is too long ago; write a year from ${FIRST_EVENT_YEAR} on`)
  .refine((d) => Number(d.slice(0, 4)) <= LAST_YEAR, `is after the axis ends; write a year up to ${LAST_YEAR}`);

/** A law, standard or policy with a date that creates work, as `content/events.yaml` lists it. */
export const event = z.strictObject({
  id: id.describe('Id'),
  kind: z.enum(EVENT_KINDS).describe('law, standard, or policy (a strategy, programme or code without force of law)'),
  title: text.max(90).describe('What happens, in a few words'),
  date: eventDate.describe('When it applies or is published: a year, a month or a day'),
  asks: sentence.describe('What it asks for or sets up'),
  work: sentence.describe('The work it creates; our judgement'),
  superseded: z
    .array(
      z.strictObject({
        date: eventDate.describe('The date that no longer holds'),
        why: sentence.describe('What moved it'),
        citations: z.array(citation).min(1).describe('Where the change was read'),
      }),
    )
    .default([])
    .describe('Earlier dates, kept and struck through'),
  sectors: unique(z.enum(SECTORS)).default([]).describe('Sectors it bears on; none means all'),
  drivers: unique(z.enum(DRIVERS)).min(1).describe('Drivers it is an instance of'),
  roles: unique(id).default([]).describe('Ids of roles whose work it creates'),
  citations: z.array(citation).min(1).describe('Where it was read, and how it was checked'),
});
export type Event = z.infer<typeof event>;
