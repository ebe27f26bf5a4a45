import { z } from 'zod';
import { address, day, id, sentence, text, unique } from './common.ts';

export const PROMOTION_SLOTS = ['home', 'role', 'vacancies'] as const;
export type PromotionSlot = (typeof PROMOTION_SLOTS)[number];

/** An announcement that is always labelled, with the days between which it shows. */
export const promotion = z
  .strictObject({
    id: id.describe('Id'),
    kind: z.enum(['house', 'sponsor']).describe('house: our own. sponsor: paid for'),
    by: text.optional().describe('Who pays; required for a sponsor'),
    slots: unique(z.enum(PROMOTION_SLOTS)).min(1).describe('Where it may stand'),
    title: text.describe('Heading'),
    text: sentence.describe('What it says'),
    link: z
      .strictObject({
        label: text.describe('Words of the link'),
        to: z
          .union(
            [address, z.string().regex(/^\/(?!\/)[^\s\\]*$/)],
            'is not an address we link to; write a full https:// address, or a path of this site that starts with /',
          )
          .describe('An https:// address, or a path of this site'),
      })
      .optional()
      .describe('Where it leads'),
    needsContact: z
      .boolean()
      .default(false)
      .describe('true where it invites to write to us: it shows only where the site gives an address for that'),
    startsOn: day.describe('First day it shows'),
    endsOn: day.describe('Last day it shows'),
  })
  .refine((p) => p.kind === 'house' || p.by !== undefined, { path: ['by'], error: 'is missing; a sponsor is named' })
  .refine((p) => p.startsOn <= p.endsOn, { path: ['endsOn'], error: 'is before startsOn; put the days in order' });
export type Promotion = z.infer<typeof promotion>;
