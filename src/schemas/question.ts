import { z } from 'zod';
import { text, unique } from './common.ts';

/** What readers ask that one page answers, as `content/questions.yaml` lists it. Search learns from it; it is shown nowhere. */
export const pageQuestions = z.strictObject({
  id: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*$/, 'is not an address of the site; write it from / to a slash at its end')
    .describe('Address of the page'),
  questions: unique(text.max(120))
    .min(1)
    .describe('Questions and situations in readers’ words, which this page answers better than any other'),
});
export type PageQuestions = z.infer<typeof pageQuestions>;
