/** From what was typed to what is looked for. */
import { isFunctionWord, isTradeWord, stem, wordsOf } from './words.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Interpretation {
  /** What was typed, trimmed. */
  typed: string;
  /** Every word, corrected, in the order typed: what an exact name is compared with. */
  words: string[];
  /** The words that matter: without function words, unless nothing else is there. */
  content: string[];
  /** Whether it asks about working life: then a role is the likelier answer. */
  isAboutWork: boolean;
  /** Words that were changed, as typed and as read; spelling variants are not mistakes and are left out. */
  corrections: { from: string; to: string }[];
  /** Words that nothing on the site resembles. */
  unknown: string[];
  /** The last word, where it may be still unfinished. */
  unfinished: string | undefined;
}

const LEAST_PREFIX = 3;

/** Abbreviations of the trade that are shorter than what the vocabulary holds. */
const SHORT = new Set(['ai', 'ml', 'ar', 'vr', 'ux', 'uk', 'eu', 'rl', 'cv', '3d']);
const isHalf = (word: string, vocabulary: Vocabulary): boolean =>
  word.length < 3 ? SHORT.has(word) : !isFunctionWord(word) && vocabulary.isName(word);

/** Two words written as one, where both halves are known. */
function parted(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  for (let at = 2; at <= word.length - 2; at++) {
    const [a, b] = [word.slice(0, at), word.slice(at)];
    if (isHalf(a, vocabulary) && isHalf(b, vocabulary)) return [a, b];
  }
  return undefined;
}

/** Whether a query asks to be taken as it stands: it is in quotation marks. */
const isLiteral = (query: string): boolean => /^["“].*["”]$/.test(query);

/** Reads a query. Its last word may be still being typed. One in quotation marks is not corrected. */
export function interpret(query: string, vocabulary: Vocabulary): Interpretation {
  const typed = query.trim();
  const raw = wordsOf(typed);
  const corrections: Interpretation['corrections'] = [];
  const unknown: string[] = [];
  const words: string[] = [];
  let unfinished: string | undefined;
  for (let i = 0; i < raw.length; i++) {
    const word = raw[i] ?? '';
    const next = raw[i + 1];
    const isLast = i === raw.length - 1;
    const joined = next === undefined ? '' : word + next;
    if (vocabulary.isName(joined)) {
      words.push(joined);
      if (i + 1 === raw.length - 1) unfinished = joined;
      i += 1;
      continue;
    }
    if (isFunctionWord(word) || vocabulary.knows(word) || word.length < 3 || /\d/.test(word)) {
      words.push(word);
      if (isLast && !isFunctionWord(word)) unfinished = word;
      continue;
    }
    if (isLast && word.length >= LEAST_PREFIX && vocabulary.starts(word)) {
      words.push(word);
      unfinished = word;
      continue;
    }
    if (isLiteral(typed)) {
      unknown.push(word);
      continue;
    }
    const spelling = vocabulary.respelt(word);
    const halves = spelling === undefined ? parted(word, vocabulary) : undefined;
    const correction = spelling === undefined && halves === undefined ? vocabulary.corrected(word) : undefined;
    if (spelling !== undefined) words.push(spelling);
    else if (halves !== undefined) words.push(...halves);
    else if (correction !== undefined) {
      words.push(correction);
      corrections.push({ from: word, to: correction });
    } else unknown.push(word);
  }
  if (unknown.length > 0) {
    // Beside a word that is unknown, one that had to be mended is more likely a chance likeness.
    for (const { from, to } of corrections.splice(0)) {
      unknown.push(from);
      words.splice(words.indexOf(to), 1);
    }
  }
  const matter = words.filter((w) => !isFunctionWord(w));
  const parting = matter.filter((w) => !isTradeWord(w));
  const content = parting.length > 0 ? parting : matter.length > 0 ? matter : words;
  return {
    typed,
    words,
    content: [...new Map(content.map((w) => [stem(w), w])).values()],
    isAboutWork: raw.some((w) => isTradeWord(w) || w === 'become' || w === 'hire'),
    corrections,
    unknown,
    unfinished,
  };
}

/** What was typed with its mistakes mended, for “Showing results for …”. */
export const mended = ({ typed, corrections }: Interpretation): string =>
  corrections.reduce((text, { from, to }) => {
    const at = text.toLowerCase().indexOf(from);
    return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
  }, typed);
