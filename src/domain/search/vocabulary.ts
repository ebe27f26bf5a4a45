/** The words of the site, for telling a mistake from a word. Made at build time, loaded with search only. */
import { distance } from 'fastest-levenshtein';
import { spellingsOf, stem } from './words.ts';

/** Words by how many pages hold them: common first. One string a tier, words parted by spaces, so that it stays small. */
export type VocabularyData = readonly string[];

/** Tiers: on ten pages or more, on three or more, on fewer. */
const TIERS = [10, 3, 1] as const;
const SHORTEST = 3;
/** A shorter word is only taken for a common one: too many rare words are near it. */
const LONG = 6;

/** Counts words over pages and packs them. `always` are words that count as common: those of titles and aliases. */
export function packVocabulary(pages: readonly (readonly string[])[], always: readonly string[]): VocabularyData {
  const pagesWith = new Map<string, number>();
  for (const words of pages) for (const word of new Set(words)) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  for (const word of always) pagesWith.set(word, Math.max(TIERS[0], pagesWith.get(word) ?? 0));
  const tierOf = (n: number) => TIERS.findIndex((least) => n >= least);
  return TIERS.map((_, tier) =>
    [...pagesWith]
      .filter(([word, n]) => word.length >= SHORTEST && /[a-z]/.test(word) && tierOf(n) === tier)
      .map(([word]) => word)
      .toSorted()
      .join(' '),
  );
}

export interface Vocabulary {
  /** Whether a word, or another form of it, stands on the site. */
  knows: (word: string) => boolean;
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

export function openVocabulary(data: VocabularyData): Vocabulary {
  const tiers = data.map((words) => words.split(' ').filter(Boolean));
  const all = tiers.flat();
  const known = new Set(all);
  const stems = new Set(all.map(stem));
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
    starts: (prefix) => all.some((w) => w.startsWith(prefix)),
    respelt: (word) => spellingsOf(word).find(knows),
    corrected: (word) =>
      scored(word, allowance(word.length))
        .filter(({ w, tier, off }) => (tier === 0 || word.length >= LONG) && (off < 2 || w[0] === word[0]))
        .toSorted(order(word))[0]?.w,
    nearest: (word, most) =>
      scored(word, 3)
        .toSorted(order(word))
        .slice(0, most)
        .map(({ w }) => w),
  };
}
