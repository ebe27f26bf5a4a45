import { z } from 'zod';
import { address, day, id, inOrder, text, unique } from './common.ts';

const shared = {
  id: id.describe('Id'),
  title: text.describe('Job title as we would write it'),
  place: text.describe('Where'),
  pay: z
    .union(
      [
        inOrder(
          z.strictObject({
            low: z.int().positive().describe('Lowest figure of the advert'),
            high: z.int().positive().describe('Highest figure of the advert'),
          }),
        ),
        z.literal('not stated'),
      ],
      'is neither a range nor unknown; write low and high in pounds a year, or not stated',
    )
    .describe('Pounds a year, or "not stated"'),
  terms: text.describe('Contract, hours, remote work'),
  roles: unique(id).min(1).describe('Ids of the roles it belongs beside'),
  seenOn: day.describe('When the advert was seen'),
};

/** An observed job advert: archived, or live with an apply link and a closing date. */
export const vacancy = z.discriminatedUnion('status', [
  z.strictObject({ ...shared, status: z.literal('archived').describe('No longer open') }),
  z
    .strictObject({
      ...shared,
      status: z.literal('live').describe('Open'),
      applyUrl: address.describe('Where to apply'),
      closesOn: day.describe('Last day to apply'),
    })
    .refine((v) => v.seenOn <= v.closesOn, {
      path: ['closesOn'],
      error: 'is before seenOn; put the days in order',
    }),
]);
export type Vacancy = z.infer<typeof vacancy>;
