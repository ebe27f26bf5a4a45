import { z } from 'zod';
import { citation, day, id, sentence, text, unique } from './common.ts';

/** What a forecast is about. `arrival` is for those derived from roles; nobody types it. */
export const FORECAST_TOPICS = ['role', 'law', 'pay', 'hiring', 'tools', 'arrival'] as const;
export type ForecastTopic = (typeof FORECAST_TOPICS)[number];

/** How a forecast can end. Until then it is open, and overdue once its day has passed. */
export const OUTCOMES = ['happened', 'did-not-happen', 'cannot-be-decided'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const probability = z
  .int('is not a whole per cent; write a number from 1 to 99')
  .min(1, 'is under 1; a forecast that cannot come true is not one')
  .max(99, 'is over 99; a forecast that cannot fail is not one');

const reason = z.strictObject({
  text: sentence.describe('The reason, one or two sentences'),
  citations: z.array(citation).default([]).describe('Sources under it; none means our judgement'),
});
export type Reason = z.infer<typeof reason>;

const baseRate = z.union(
  [
    z.strictObject({
      rate: sentence.describe('How often such things happen'),
      citations: z.array(citation).default([]).describe('Sources of the rate; none means our own count or judgement'),
    }),
    z.strictObject({ none: sentence.describe('Why there is none') }),
  ],
  'is neither a rate nor the lack of one; write rate: and citations:, or none: why',
);

const update = z.strictObject({
  on: day.describe('The day we changed our mind'),
  probability: probability.describe('The probability from that day on, a whole per cent'),
  why: sentence.describe('What changed it'),
  citations: z.array(citation).default([]).describe('Sources under the change'),
});

const outcome = z.strictObject({
  status: z.enum(OUTCOMES).describe('happened, did-not-happen or cannot-be-decided'),
  on: day.describe('The day it was decided'),
  why: sentence.describe('What the rule gave when it was applied'),
  citations: z
    .array(citation)
    .default([])
    .describe('The publication that decided it; none only where it cannot be decided'),
});

/** A claim that can turn out wrong. The forecasts of arrivals are derived from the roles and stand in no file of their own. */
export const forecast = z.strictObject({
  id: id
    .refine(
      (value) => !value.startsWith('arrival-'),
      'starts with arrival-, which is kept for forecasts from roles; give it another start',
    )
    .describe('Id; also the end of its address'),
  title: text
    .max(70)
    .regex(/[^.]$/, 'ends with a full stop; a name has none')
    .optional()
    .describe('A short name for titles and lists; the claim says what counts'),
  claim: sentence.max(240).describe('What will be the case, in one sentence that names the day'),
  topic: z.enum(FORECAST_TOPICS).exclude(['arrival']).describe('role, law, pay, hiring or tools'),
  roles: unique(id).default([]).describe('Ids of the roles it bears on'),
  madeOn: day.describe('The day it was made'),
  resolvesBy: day.describe('The last day on which it can be decided'),
  probability: probability.describe('The first probability, a whole per cent from 1 to 99; changes go to updates'),
  resolution: sentence.describe('How it is decided, so that a stranger would decide it the same way'),
  decidedBy: text.describe('The published source that decides it, by name'),
  baseRate: baseRate.describe('How often such things happen, or why no rate can be given'),
  reasonsFor: z.array(reason).min(1).describe('What speaks for it'),
  reasonsAgainst: z.array(reason).min(1).describe('What speaks against it'),
  basis: z
    .enum(['sources', 'our-judgement'])
    .describe('sources: a reason, rate or update cites one. our-judgement: none does'),
  updates: z.array(update).default([]).describe('Every change of mind, in order; never edited afterwards'),
  outcome: outcome.optional().describe('How it ended; left out while it is open'),
});
export type TypedForecast = z.infer<typeof forecast>;
