import { z } from 'zod';
import { day, id, sentence, text, unique } from './common.ts';

export const TOPICS = [
  'new-roles',
  'changing-roles',
  'skills',
  'education',
  'uk',
  'law',
  'method',
  'forecasting',
] as const;

/**
 * A long read.
 * @param site its name, under which stands what names no author
 */
export const articleOf = (site: string) =>
  z.strictObject({
    title: text.max(90).describe('Title in sentence case'),
    aliases: unique(text).optional().describe('Questions and words by which people look for it'),
    description: sentence.max(200).describe('The standfirst, also the description search engines show'),
    publishedOn: day.describe('When it was first published'),
    updatedOn: day.optional().describe('When its substance last changed'),
    authors: unique(text).min(1).default([site]).describe('Who wrote it; the site where nobody is named'),
    topics: unique(z.enum(TOPICS)).min(1).describe('What it is about'),
    roles: unique(id).default([]).describe('Ids of roles it is about'),
    inShort: z.array(sentence).min(3).max(6).describe('Three to six lines for the margin: the article in short'),
    draft: z.boolean().default(false).describe('true keeps it out of a build; dev shows and marks it'),
  });
export type Article = z.infer<ReturnType<typeof articleOf>>;
