/**
 * Which page answers a question: a linear classifier that has learnt from what readers ask (`content/questions.yaml`; the
 * learning is in `training.ts`). A word speaks for some pages and against others; what a question’s words say adds up.
 *
 * It is multinomial logistic regression over tf-idf: Jurafsky and Martin, “Speech and Language Processing”, 3rd ed., ch. 5.
 */
import { isFunctionWord, stem } from './words.ts';

/** What one word says. */
export interface WordWeights {
  /** How much it tells of a question, beside its other words: its inverse document frequency. */
  idf: number;
  /** What it says for a page, or against it, by the page’s position. */
  pages: ReadonlyMap<number, number>;
}

/** The words by which a question is judged: their stems, each once, without words of grammar. */
export const featuresOf = (words: readonly string[]): string[] => [
  ...new Set(words.filter((w) => !isFunctionWord(w)).map(stem)),
];

/** Inverse document frequency of a word, smoothed: the fewer questions hold it, the more it tells. */
export const idfOf = (questions: number, holding: number): number => Math.log((1 + questions) / (1 + holding)) + 1;

/** What a word says that stands in none of so many questions: nothing, but the others are then less of what is asked. */
export const unmet = (questions: number): WordWeights => ({ idf: idfOf(questions, 0), pages: new Map() });

/** How much each word counts. Together they are of length 1, so that a long question is not a louder one. */
export function valuesOf(idfs: readonly number[]): number[] {
  const length = Math.hypot(...idfs);
  return idfs.map((idf) => idf / length);
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let total = 0;
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp((scores[i] ?? 0) - most);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / total;
}

/**
 * How likely each page is to be the one that answers.
 * @param words what the question’s words say
 * @param answering positions of the pages that it can tell apart
 * @returns probabilities, 0 to 1, by the page’s position; none where no word says anything
 */
export function likelyPages(words: readonly WordWeights[], answering: readonly number[]): Map<number, number> {
  if (words.every((word) => word.pages.size === 0)) return new Map();
  const values = valuesOf(words.map((w) => w.idf));
  const scores = Float64Array.from(answering, (page) =>
    words.reduce((sum, word, at) => sum + (values[at] ?? 0) * (word.pages.get(page) ?? 0), 0),
  );
  softmax(scores);
  return new Map(answering.map((page, i) => [page, scores[i] ?? 0]));
}
