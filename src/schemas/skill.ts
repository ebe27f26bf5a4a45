import { z } from 'zod';
import { id, keywords, LEVELS, sentence, SKILL_GROUPS, text, unique } from './common.ts';

/** One skill, as `content/skills.yaml` lists it. */
export const skill = z.strictObject({
  id: id.describe('The id other files refer to; also the end of its address'),
  title: text.describe('Name in sentence case'),
  group: z.enum(SKILL_GROUPS).describe('One of the seven groups'),
  aliases: unique(text).default([]).describe('Other names people type'),
  keywords: keywords.optional(),
  definition: sentence.describe('What it is, in one sentence'),
  levels: z
    .strictObject(
      Object.fromEntries(LEVELS.map((l) => [l, sentence.describe(`What somebody at ${l} level can do`)])) as Record<
        (typeof LEVELS)[number],
        typeof sentence
      >,
    )
    .describe('What somebody at each level can do'),
  evidence: z
    .strictObject(
      Object.fromEntries(
        LEVELS.map((l) => [l, sentence.describe(`What would convince a stranger of ${l} level`)]),
      ) as Record<(typeof LEVELS)[number], typeof sentence>,
    )
    .describe('What counts as evidence of each level'),
  firstStep: sentence.describe('Something a reader can do about it this month'),
});
export type Skill = z.infer<typeof skill>;
