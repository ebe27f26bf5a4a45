import { z } from 'zod';
import { axisYear, day, id, sentence, text, unique } from './common.ts';

/** The steps of an evolution, in the order they must come. */
export const MILESTONE_STEPS = ['routine', 'balance', 'settled'] as const;
export type MilestoneStep = (typeof MILESTONE_STEPS)[number];

const milestone = z.strictObject({
  year: axisYear.describe('The year we expect it'),
  step: z
    .enum(MILESTONE_STEPS)
    .describe('routine: tools take the routine. balance: new work outweighs old. settled: the new title settles'),
  change: sentence.describe('What is different from then on'),
});

const skillNote = z.strictObject({
  skill: id.describe('Id of the skill'),
  why: sentence.describe('What it is for in the new role'),
});

/** One of today's roles turning into an evolved one. The file is named FROM-to-TO. */
export const evolution = z.strictObject({
  from: id.describe('Id of the role of today'),
  to: id.describe('Id of the evolved role'),
  aliases: unique(text).optional().describe('Questions and words by which people look for it'),
  summary: sentence.max(280).describe('The change in one or two sentences'),
  milestones: z
    .array(milestone)
    .length(3, 'holds another number than three; write routine, balance and settled')
    .describe('One of each step, in order'),
  carriesOver: z.array(skillNote).min(2).describe('Skills that both roles list'),
  fades: z
    .array(
      z.strictObject({
        what: text.describe('The part of the work that shrinks'),
        why: sentence.describe('What takes its place'),
      }),
    )
    .min(2)
    .describe('Work that shrinks'),
  learn: z.array(skillNote).min(2).describe('Skills the new role asks for that the old lacks, or at a higher level'),
  reviewedOn: day.describe('When the page was last reviewed'),
  draft: z.boolean().default(false).describe('true keeps it out of a build; dev shows and marks it'),
});
export type Evolution = z.infer<typeof evolution>;
