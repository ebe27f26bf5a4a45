/** The words of the site, for telling a mistake from a word. Made at build time, loaded with search only. */
import { distance } from 'fastest-levenshtein';
import { spellingsOf, stem } from './words.ts';

/**
 * Words of text on three pages or more, then the rest; one string a tier, so that it stays small.
 * The words of names are not in it: they stand in the titles and aliases already.
 */
export type VocabularyData = readonly string[];

/** Pages that must hold a word for it to be common. */
const COMMON = 3;
const SHORTEST = 3;
/** A shorter word is only taken for the word of a name: too many others are near it. */
const LONG = 7;
/** A word of this length or more may be taken for a rare one that differs in two letters. */
const VERY_LONG = 9;

/** Whether a word is worth knowing: not a figure, not a scrap. */
const worth = (word: string): boolean => word.length >= SHORTEST && /[a-z]/.test(word) && !/\d{3}/.test(word);
const nameWords = (names: readonly string[]): string[] => [...new Set(names)].filter(worth).toSorted();

/**
 * Counts words over pages and packs them, one form of each stem.
 * @param pages the words of each page
 * @param names the words of titles and aliases; they are kept in every form
 */
export function packVocabulary(pages: Iterable<readonly string[]>, names: readonly string[]): VocabularyData {
  const pagesWith = new Map<string, number>();
  for (const words of pages) for (const word of new Set(words)) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  const kept = new Set(nameWords(names).map(stem));
  const tiers: string[][] = [[], []];
  // Commonest first, so that the form that stays is the usual one.
  for (const [word, n] of [...pagesWith].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))) {
    if (!worth(word) || kept.has(stem(word))) continue;
    kept.add(stem(word));
    tiers[n >= COMMON ? 0 : 1]?.push(word);
  }
  return tiers.map((words) => words.toSorted().join(' '));
}

export interface Vocabulary {
  /** Whether a word, or another form of it, stands on the site. */
  knows: (word: string) => boolean;
  /** Whether a word stands in a title or an alias. */
  isName: (word: string) => boolean;
  /** Whether some word starts so. */
  starts: (prefix: string) => boolean;
  /** The UK spelling the site uses for a word, or undefined. */
  respelt: (word: string) => string | undefined;
  /** The nearest word, where one is near enough to be what was meant. */
  corrected: (word: string) => string | undefined;
  /** Words nearest to one that is not known, nearest first, near or not. */
  nearest: (word: string, most: number) => string[];
}

/** How many letters may be wrong in a word of a length: one from four letters, two from seven. */
export const allowance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Two neighbouring letters that changed places count as one mistake. */
export function mistakes(typed: string, word: string): number {
  const plain = distance(typed, word);
  if (plain !== 2 || typed.length !== word.length) return plain;
  const at = [...typed].findIndex((letter, i) => letter !== word[i]);
  return typed[at] === word[at + 1] && typed[at + 1] === word[at] ? 1 : plain;
}

/** @param names the words of titles and aliases: the same that it was packed with */
export function openVocabulary(data: VocabularyData, inNames: readonly string[]): Vocabulary {
  const tiers = [nameWords(inNames), ...data.map((words) => words.split(' ').filter(Boolean))];
  const all = tiers.flat();
  const known = new Set(all);
  const stems = new Set(all.map(stem));
  const names = new Set(tiers[0]);
  const knows = (word: string) => known.has(word) || stems.has(stem(word));
  const scored = (word: string, most: number) =>
    tiers.flatMap((words, tier) =>
      words
        .filter((w) => Math.abs(w.length - word.length) <= most)
        .map((w) => ({ w, tier, off: mistakes(word, w) }))
        .filter(({ off }) => off <= most),
    );
  /** Fewest mistakes first; then the same first letter; then the commoner word. */
  const order = (word: string) => (a: { w: string; tier: number; off: number }, b: typeof a) =>
    a.off - b.off ||
    Number(b.w[0] === word[0]) - Number(a.w[0] === word[0]) ||
    a.tier - b.tier ||
    a.w.localeCompare(b.w);
  return {
    knows,
    isName: (word) => names.has(word),
    starts: (prefix) => all.some((w) => w.startsWith(prefix)),
    respelt: (word) => spellingsOf(word).find(knows),
    corrected: (word) =>
      [word, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])]
        .flatMap((form) => scored(form, allowance(form.length)))
        .filter(({ w, tier, off }) =>
          off < 2 ? tier === 0 || word.length >= LONG : w[0] === word[0] && (tier === 0 || word.length >= VERY_LONG),
        )
        .toSorted(order(word))[0]?.w,
    nearest: (word, most) =>
      scored(word, 3)
        .toSorted(order(word))
        .slice(0, most)
        .map(({ w }) => w),
  };
}
