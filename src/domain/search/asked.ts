/**
 * What readers ask of a page (`content/questions.yaml`), in the full-text index: each question is a field of its own, which
 * Pagefind names in its results. So it can be told which words of a query stand in one question, and how near that is to it.
 */
import { isFunctionWord, isTradeWord, stem, wordsOf } from './words.ts';

/** Field by field, the words of a query that stand in it. */
export type AskedWords = ReadonlyMap<string, ReadonlySet<string>>;

const MOST_WORDS = 9;

const sizeOf = (question: string): number => {
  const words = wordsOf(question).filter((w) => !isFunctionWord(w) && !isTradeWord(w));
  return Math.min(MOST_WORDS, new Set(words.map(stem)).size);
};

/**
 * Names the questions of a page: by how many words matter in each, and a letter or more to tell them apart. So few names serve
 * all pages; a browser loads the list of them.
 * @returns pairs of name and question
 */
export function questionFields(questions: readonly string[]): [string, string][] {
  const named = new Map<number, number>();
  return questions.map((question) => {
    const size = sizeOf(question);
    const before = named.get(size) ?? 0;
    named.set(size, before + 1);
    return [`${size}${(before + 10).toString(36)}`, question];
  });
}

/** Whether a field of the index is a question. */
export const isQuestionField = (name: string): boolean => /^\d[\da-z]+$/.test(name);

/** What a word of a question weighs that the query does not have: about the mean of all. */
const OTHER_WORD = 0.6;
/** How much a single word in common counts, where the query has others. */
const ONE_WORD = 0.6;

/**
 * How near the nearest question of a page is: the weighted share of words that it and the query have in common (Dice’s
 * coefficient), 0 to 1.
 * @param weight how much a word of the query tells
 * @param total the weights of all its words
 */
export function nearestQuestion(asked: AskedWords, weight: (word: string) => number, total: number): number {
  let nearest = 0;
  for (const [field, words] of asked) {
    let common = 0;
    for (const word of words) common += weight(word);
    const fit = (2 * common) / (total + Number(field[0]) * OTHER_WORD);
    nearest = Math.max(nearest, words.size === 1 && common < total ? fit * ONE_WORD : fit);
  }
  return Math.min(1, nearest);
}
