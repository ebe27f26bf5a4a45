import { z } from 'zod';
import {
  axisYear,
  CHECKED,
  citation,
  day,
  DRIVERS,
  HORIZONS,
  id,
  inOrder,
  keywords,
  LEADS,
  LEVELS,
  partialDate,
  SECTORS,
  sentence,
  SIGNAL_STATES,
  STRENGTHS,
  text,
  unique,
} from './common.ts';

const roleSkill = z.strictObject({
  skill: id.describe('Id of the skill'),
  level: z.enum(LEVELS).describe('Level the role asks for'),
  why: sentence.describe('Why this role needs it at that level'),
});

/** A claim the page rests on. "our-judgement" needs no citation; everything else does (checked on the graph). */
const evidence = z.strictObject({
  claim: sentence.describe('The claim, one or two sentences'),
  strength: z.enum(STRENGTHS).describe('How strong the evidence is'),
  against: z.boolean().default(false).describe('true where the claim speaks against what the page expects'),
  citations: z.array(citation).default([]).describe('Sources under the claim'),
});

const payUnknown = z.strictObject({
  unknown: sentence.describe('Why no figure can be given'),
});

const payKnown = inOrder(
  z.strictObject({
    low: z.int().positive().describe('Lowest figure seen, in whole units of the currency a year'),
    high: z.int().positive().describe('Highest figure seen; the same as low for a single figure'),
    currency: z.enum(['GBP', 'USD', 'EUR']).default('GBP').describe('Currency'),
    measures: sentence.describe('What the figures measure: adverts seen, a median, a scale'),
    year: z.int().min(2015).max(2100).describe('Year the figures are of'),
    citation: citation.describe('Where they were read'),
  }),
);

const route = z.strictObject({
  title: text.describe('Name of the route'),
  text: sentence.describe('How it works and who it suits'),
  citations: z.array(citation).default([]).describe('Sources under it'),
});

const change = z.strictObject({
  observation: sentence.describe('What we would have to see'),
  effect: sentence.describe('What we would change on this page'),
});

const code = z.strictObject({
  scheme: z.enum(['soc-2020', 'onet-soc', 'sfia-9']).describe('Classification'),
  code: text.describe('Code in it'),
  title: text.describe('Its title there'),
  citation: citation.describe('Where it was read'),
});

const signal = z
  .strictObject({
    name: sentence.describe('What can be observed'),
    state: z.enum(SIGNAL_STATES).describe('seen, under-way, dated or not-yet'),
    date: partialDate.optional().describe('When it was seen, started or is due; required unless not-yet'),
    detail: sentence.describe('What is known of it'),
    citations: z.array(citation).default([]).describe('Sources; none means our judgement'),
  })
  .refine((s) => (s.state === 'not-yet') === (s.date === undefined), {
    path: ['date'],
    error: 'belongs to every signal but a not-yet one; add it or remove it',
  });

/** Years by which we give the arrival 10, 50 and 90 %. Their order is checked on the graph. */
const years = {
  madeOn: day.describe('The day these years were judged'),
  earliest: axisYear.describe('Year by which we give it 10 %'),
  likely: axisYear.describe('Year by which we give it 50 %'),
  latest: z
    .union([axisYear, z.literal('after-2046')], 'is neither a year of the axis nor after-2046; write one of the two')
    .describe('Year by which we give it 90 %, or after-2046'),
  why: sentence.describe('Why these years; our judgement'),
};

/** The years as judged now, those judged before, and what came of it. An arrival is a forecast: none of it is edited later. */
const arrival = z.strictObject({
  ...years,
  earlier: z.array(z.strictObject(years)).default([]).describe('Judgements that these years replaced, oldest first'),
  outcome: z
    .strictObject({
      checkedOn: day.describe('The last day on which the three lists were looked through'),
      namedOn: day.optional().describe('The day one of them named the duty; left out while none has'),
      why: sentence.describe('Which list names it and how, or what was looked at in vain'),
      citations: z.array(citation).default([]).describe('The list that names it'),
    })
    .optional()
    .describe('What was found when the lists were looked through'),
});
export type Arrival = z.infer<typeof arrival>;
/** The years alone: all that a drawing needs. */
export type ArrivalYears = Pick<Arrival, 'earliest' | 'likely' | 'latest'>;

const shared = {
  title: text.describe('Name of the role'),
  aliases: unique(text).describe('What people call it or type: acronyms, old titles, advert titles'),
  keywords: keywords.optional(),
  field: text.describe('The field it belongs to, in a few words'),
  definition: sentence.max(220).describe('One sentence: what somebody in it does'),
  summary: sentence.describe('Two or three sentences under the definition: what becomes of it, in short'),
  sectors: unique(z.enum(SECTORS)).min(1).describe('Where it is done'),
  drivers: unique(z.enum(DRIVERS)).min(1).describe('Why it comes or changes'),
  skills: z.array(roleSkill).min(6).describe('Skills it asks for, with levels and reasons'),
  evidence: z.array(evidence).min(3).describe('Claims the page rests on, strongest first'),
  pay: z
    .union(
      [payUnknown, payKnown],
      'is neither a known pay nor an unknown one; write low, high, measures, year and citation, or unknown: why',
    )
    .describe('Pay seen, or why it is not known'),
  entry: z.array(sentence).min(1).describe('Qualifications people enter with'),
  routesIn: z.array(route).min(1).describe('Ways in'),
  relatedRoles: unique(id).min(1).describe('Ids of roles to read next'),
  codes: z.array(code).default([]).describe('Codes in classifications, where there are true ones'),
  wouldChangeOurMind: z.array(change).min(2).describe('What would change our mind, and to what'),
  reviewedOn: day.describe('When the page was last reviewed'),
  draft: z.boolean().default(false).describe('true keeps it out of a build; dev shows and marks it'),
};

const lead = z.enum(LEADS);

/** A task of a role of today: who leads it at each horizon, and why we think so. */
const todayTask = z.strictObject({
  name: text.describe('The task'),
  lead: z
    .strictObject(
      Object.fromEntries(HORIZONS.map((h) => [h, lead.describe(`Who leads it in ${h}`)])) as Record<
        `${(typeof HORIZONS)[number]}`,
        typeof lead
      >,
    )
    .describe('Who leads it in 2026, 2031, 2036 and 2046: person, shared or machine'),
  why: sentence.describe('Why we judge it so'),
});
export type TodayTask = z.infer<typeof todayTask>;

/** A task of a role that is not yet named as an occupation. */
const futureTask = z.strictObject({
  name: text.describe('The task'),
  detail: sentence.describe('What it involves'),
});

/** A published figure on how exposed an occupation is, on the publication's own scale, or the lack of one. */
const exposure = z.strictObject({
  measure: text.describe('Name of the measure'),
  source: id.describe('Id of the source'),
  occupation: text
    .optional()
    .describe('The occupation it was read for, with its code; left out where no value was seen'),
  value: text.describe('The value as published, or “not seen”'),
  scale: sentence.describe('What the scale runs from and to, and what it counts'),
  year: z.int().min(2010).max(2100).describe('Year of the publication'),
  checked: z.enum(CHECKED).describe('primary: the value was read in the publication itself'),
  differs: sentence.describe('Why it need not agree with our score'),
});
export type Exposure = z.infer<typeof exposure>;

const todayRole = z.strictObject({
  ...shared,
  stage: z.literal('today').describe('It exists today'),
  exposure: z.array(exposure).min(1).describe('Published measures of exposure for the nearest occupation'),
  tasks: z
    .array(todayTask)
    .length(10, 'holds another number than ten; a role of today has exactly ten tasks')
    .describe('What the job consists of'),
});

const future = {
  ...shared,
  tasks: z.array(futureTask).min(6).describe('What the job consists of'),
  arrival: arrival.describe('When a UK framework will name it: earliest, likely, latest'),
  signals: z.array(signal).min(4).describe('What can be observed on the way'),
};

const evolvedRole = z.strictObject({ ...future, stage: z.literal('evolved').describe('What one of today’s becomes') });
const emergingRole = z.strictObject({
  ...future,
  stage: z.literal('emerging').describe('No UK framework lists it yet'),
});

/** An occupation, in one of three stages. */
export const role = z.discriminatedUnion('stage', [todayRole, evolvedRole, emergingRole]);
export type Role = z.infer<typeof role>;
export type TodayRole = z.infer<typeof todayRole>;
export type FutureRole = z.infer<typeof evolvedRole> | z.infer<typeof emergingRole>;
export type Signal = z.infer<typeof signal>;
export type Evidence = z.infer<typeof evidence>;
export type Pay = Role['pay'];
