/** The words of the site, for telling a mistake from a word. Made at build time, loaded with search only. */
import { distance } from 'fastest-levenshtein';
import { isFunctionWord, spellingsOf, stem } from './words.ts';

/** Two lists of words, each packed into one string. The words of names are in neither: they stand in the titles and aliases already. */
export interface VocabularyData {
  /** Words of text, one form of each stem. */
  text: string;
  /** Stems of ordinary English words that stand nowhere on the site and look like a mistake for one that does: “boss”, “loss”. */
  strange: string;
  /** Stems that stand on so many pages that their text parts none from another. */
  common: string;
}

const SHORTEST = 3;
/** Two letters of a shorter word may not be wrong; nor may one, where the word that was meant stands in no name. */
const LONG = 7;
/** The share of pages with a word above which their text need not be searched for it: a file of the index each, for nothing. */
const COMMON = 0.35;

/** Whether a word is worth knowing: not a figure, not a scrap. */
const worth = (word: string): boolean => word.length >= SHORTEST && /[a-z]/.test(word) && !/\d{3}/.test(word);

/** Sorted words as one string: how many letters each shares with the one before it (9 at most), then the rest of it. */
export function packWords(words: Iterable<string>): string {
  let before = '';
  return [...new Set(words)]
    .filter((word) => /^[^\d].*\D$|^\D$/.test(word) && !/\d/.test(word))
    .toSorted()
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** The words that were packed. */
export function unpackWords(packed: string): string[] {
  let word = '';
  return [...packed.matchAll(/(\d)(\D+)/g)].map(([, shared, rest]) => (word = word.slice(0, Number(shared)) + rest));
}

/**
 * Packs what is known of words at build time.
 * @param pages the words of each page
 * @param names titles and aliases, each as words
 * @param ordinary words of everyday English
 */
export function packVocabulary(
  pages: Iterable<readonly string[]>,
  names: readonly (readonly string[])[],
  ordinary: readonly string[],
): VocabularyData {
  const pagesWith = new Map<string, number>();
  const pagesWithStem = new Map<string, number>();
  let count = 0;
  for (const words of pages) {
    count += 1;
    const forms = [...new Set(words)];
    for (const word of forms) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
    for (const s of new Set(forms.map(stem))) pagesWithStem.set(s, (pagesWithStem.get(s) ?? 0) + 1);
  }
  const common = [...pagesWithStem].filter(([s, n]) => n > count * COMMON && !isFunctionWord(s)).map(([s]) => s);
  const kept = new Set(names.flat().map(stem));
  const text: string[] = [];
  // Commonest first, so that the form that stays is the usual one.
  for (const [word] of [...pagesWith].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))) {
    if (!worth(word) || kept.has(stem(word))) continue;
    kept.add(stem(word));
    text.push(word);
  }
  const packed = packWords(text);
  const vocabulary = openVocabulary({ text: packed, strange: '', common: '' }, names);
  const strange = ordinary.filter((word) => !vocabulary.knows(word) && vocabulary.corrected(word) !== undefined);
  return { text: packed, strange: packWords(strange.map(stem)), common: packWords(common) };
}

export interface Vocabulary {
  /** Whether a word, or another form of it, stands on the site. */
  knows: (word: string) => boolean;
  /** Whether a word stands in a title or an alias. */
  isName: (word: string) => boolean;
  /** Whether a word stands on so many pages that their text parts none from another. */
  isCommon: (word: string) => boolean;
  /** Whether some word starts so. */
  starts: (prefix: string) => boolean;
  /** The UK spelling the site uses for a word, or undefined. */
  respelt: (word: string) => string | undefined;
  /** Two neighbours in a name that were written as one word. */
  parted: (word: string) => readonly [string, string] | undefined;
  /**
   * The nearest word, where one is near enough to be what was meant. One that is a neighbour of `before` or `after` in a
   * name comes first, and an ordinary English word is only taken for such a one: “casual inference”.
   */
  corrected: (word: string, before?: string, after?: string) => string | undefined;
  /** Words nearest to one that is not known, nearest first, near or not. */
  nearest: (word: string, most: number) => string[];
}

/** How many letters may be wrong in a word of a length: one from four letters, two from seven. */
export const allowance = (length: number): number => (length < 4 ? 0 : length < LONG ? 1 : 2);

const letters = (word: string): string => [...word].toSorted().join('');

/** How many letters are wrong. Letters that changed places, or one that strayed, count as one mistake. */
export function mistakes(typed: string, word: string): number {
  const plain = distance(typed, word);
  return plain === 2 && typed.length === word.length && letters(typed) === letters(word) ? 1 : plain;
}

/** Whether a word may be what was meant. People rarely mistake the first letter; and the shorter a word, the more are near it. */
function isLikely(typed: string, word: string, off: number, isName: boolean): boolean {
  const hasFirst = word[0] === typed[0];
  if (!isName) return hasFirst && off === 1 && typed.length >= LONG;
  if (typed.length === 4) return hasFirst && (word.length > 4 || letters(typed) === letters(word));
  return hasFirst || (off === 1 && typed.length >= LONG);
}

/** @param names titles and aliases, each as words: the same that it was packed with */
export function openVocabulary(data: VocabularyData, names: readonly (readonly string[])[]): Vocabulary {
  const inNames = new Set(names.flat().filter(worth));
  const known = new Set([...inNames, ...unpackWords(data.text)]);
  const all = [...known];
  const stems = new Set(all.map(stem));
  const strange = new Set(unpackWords(data.strange));
  const common = new Set(unpackWords(data.common));
  const pairs = new Map(
    names.flatMap((words) =>
      words.slice(1).map((b, i): [string, readonly [string, string]] => [stem(`${words[i]}${b}`), [words[i] ?? '', b]]),
    ),
  );
  const knows = (word: string) => known.has(word) || stems.has(stem(word));
  const isPair = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && pairs.has(stem(a + b));
  const scored = (word: string, most: number) =>
    all
      .filter((w) => Math.abs(w.length - word.length) <= most)
      .map((w) => ({ w, off: mistakes(word, w) }))
      .filter(({ off }) => off <= most);
  /** Fewest mistakes first; then the same first letter; then the word of a name. */
  const order = (word: string) => (a: { w: string; off: number }, b: typeof a) =>
    a.off - b.off ||
    Number(b.w[0] === word[0]) - Number(a.w[0] === word[0]) ||
    Number(inNames.has(b.w)) - Number(inNames.has(a.w)) ||
    a.w.localeCompare(b.w);
  return {
    knows,
    isName: (word) => inNames.has(word),
    isCommon: (word) => common.has(stem(word)),
    starts: (prefix) => all.some((w) => w.startsWith(prefix)),
    respelt: (word) => spellingsOf(word).find(knows),
    parted: (word) => (word.length < LONG - 1 ? undefined : pairs.get(stem(word))),
    corrected: (word, before, after) => {
      const likely = [word, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])]
        .flatMap((form) => scored(form, allowance(form.length)))
        .filter(({ w, off }) => isLikely(word, w, off, inNames.has(w)))
        .toSorted(order(word));
      const neighbour = likely.find(({ w }) => isPair(before, w) || isPair(w, after));
      return (neighbour ?? (strange.has(stem(word)) ? undefined : likely[0]))?.w;
    },
    nearest: (word, most) =>
      scored(word, 3)
        .toSorted(order(word))
        .slice(0, most)
        .map(({ w }) => w),
  };
}
