/** From what was typed to what is looked for. */
import { isFunctionWord, isTitleNoun, isTradeWord, stem, wordsOf } from './words.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Interpretation {
  /** What was typed, trimmed. */
  typed: string;
  /** Every word, corrected, in the order typed: what an exact name is compared with. */
  words: string[];
  /** The words that matter: without function words, unless nothing else is there. */
  content: string[];
  /** Those of them that part one page’s text from another’s: all of them, where hardly any does. */
  telling: string[];
  /** Words that matter and stand side by side, function words between them included: `frey and osborne`. */
  pairs: string[];
  /** Whether it asks about working life: then a role is the likelier answer. */
  isAboutWork: boolean;
  /** Whether it is a sentence, not a few keywords. */
  isSentence: boolean;
  /** Whether it speaks to the site: then a standing page is the likelier answer. */
  isAboutSite: boolean;
  /** Whether it asks when, or how likely: then a forecast may be the answer. */
  isAboutChance: boolean;
  /** Words that were changed, as typed and as read; spelling variants are not mistakes and are left out. */
  corrections: { from: string; to: string }[];
  /** Words that nothing on the site resembles. */
  unknown: string[];
  /** The last word, where it may be still unfinished. */
  unfinished: string | undefined;
}

/** Words by which people mean this site. */
const SITE_WORDS = new Set(['your', 'site', 'website', 'page', 'pages']);
/** Questions in which “you” is anybody. */
const ASKS_ANYONE = /^(what|who|how|can|do|should|could) /;

/** How somebody asks for an explanation, and nothing of what: “explain MLOps in plain English”. */
const ASKING =
  /^(explain|define|describe)\s+(?=\S)|\bin (simple|plain|easy|everyday|layman[’']?s) (words|terms|language|english)\b/gi;

/** What people say of working life besides its nouns. */
const ABOUT_WORK =
  /\b(become|becoming|hire|hiring|hired|employ|employed|unemployed|salary|wage|wages|paid|earn|earning|grad|graduate|graduates|for a living|(get|getting|go|going|move|moving|switch|switching|break|breaking|transition|transitioning) (over )?(into|to))\b/;
/** Asks when, or how likely. */
const ABOUT_CHANCE =
  /^when\b|\b((what|which) year|by 20\d\d|ever|how (likely|soon)|likelihood|chances?|odds|probability)\b/;

/** Of so few words every one is looked for, where only one of them is telling. */
const FEW = 3;

/** So many function words make a sentence of a query, and so many words of any kind. */
const SENTENCE = { functionWords: 3, words: 6 } as const;

/** Whether a query asks to be taken as it stands: it is in quotation marks. */
const isLiteral = (query: string): boolean => /^["“].*["”]$/.test(query);

function pairsOf(words: readonly string[]): string[] {
  const at = words.flatMap((word, i) => (isFunctionWord(word) ? [] : [i]));
  return at.slice(1).map((end, i) => words.slice(at[i], end + 1).join(' '));
}

/** Reads a query. Its last word may be still being typed. One in quotation marks is not corrected. */
export function interpret(query: string, vocabulary: Vocabulary): Interpretation {
  const typed = query.trim();
  const raw = wordsOf(isLiteral(typed) ? typed : typed.replaceAll(ASKING, ''));
  const asked = raw.join(' ');
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
    if (isFunctionWord(word) || word.length < 3 || /\d/.test(word)) {
      words.push(word);
      if (isLast && !isFunctionWord(word)) unfinished = word;
      continue;
    }
    const spelling = vocabulary.respelt(word);
    const read = vocabulary.isName(word) ? undefined : (vocabulary.parted(word) ?? (spelling && [spelling]));
    if (read !== undefined) {
      words.push(...read);
      continue;
    }
    if (vocabulary.knows(word) || (isLast && vocabulary.starts(word))) {
      words.push(word);
      if (isLast) unfinished = word;
      continue;
    }
    if (isLiteral(typed)) {
      unknown.push(word);
      continue;
    }
    const correction = vocabulary.corrected(word, raw[i - 1], next);
    if (correction !== undefined) {
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
  const meant = parting.length > 0 ? parting : matter.length > 0 ? matter : unknown.length > 0 ? [] : words;
  const content = [...new Map(meant.map((w) => [stem(w), w])).values()];
  const telling = content.filter((w) => !vocabulary.isCommon(w));
  return {
    typed,
    words,
    content,
    telling: telling.length > (content.length > FEW ? 0 : 1) ? telling : content,
    pairs: pairsOf(words),
    isAboutWork: words.some((w) => isTradeWord(w) || isTitleNoun(w)) || ABOUT_WORK.test(asked),
    isSentence: raw.filter(isFunctionWord).length >= SENTENCE.functionWords || raw.length >= SENTENCE.words,
    isAboutSite: raw.some((w) => SITE_WORDS.has(w)) || (raw.includes('you') && !ASKS_ANYONE.test(asked)),
    isAboutChance: ABOUT_CHANCE.test(asked),
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
