import { z } from 'zod';
import { address, id, partialDate, text } from './common.ts';

export const SOURCE_KINDS = ['law', 'standard', 'official', 'research', 'industry', 'press'] as const;

/** One publication, as `content/sources.yaml` lists it. */
export const source = z.strictObject({
  id: id.describe('The id citations refer to'),
  title: text.describe('Title as published'),
  by: text.describe('Who wrote or published it'),
  published: partialDate.optional().describe('When: a year, a month or a day; left out where the publication has none'),
  kind: z
    .enum(SOURCE_KINDS)
    .describe('law, standard, official (government and statistics), research, industry or press'),
  url: address.optional().describe('Its address, only if somebody has opened it'),
  identifier: text.optional().describe('DOI, arXiv, standard or statute number'),
  note: text.optional().describe('What a reader should know about it'),
});
export type Source = z.infer<typeof source>;
