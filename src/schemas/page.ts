import { z } from 'zod';
import { day, sentence, text, unique } from './common.ts';

/** A standing page: about, method, accessibility, privacy, terms. */
export const page = z.strictObject({
  title: text.describe('Title in sentence case'),
  aliases: unique(text).optional().describe('Other words by which people look for it'),
  description: sentence.max(200).describe('What the page tells, for search engines'),
  updatedOn: day.describe('When its substance last changed'),
});
export type Page = z.infer<typeof page>;
