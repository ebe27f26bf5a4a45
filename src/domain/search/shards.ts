/** How the classifier’s words travel: in small files in the order of the alphabet, of which a search fetches those it needs. */
import type { WordWeights } from './classifier.ts';

/** Words in one file: fewer of them make more requests, more of them more bytes. */
const WORDS = 24;
/** Inverse document frequencies are written in tenths, weights as whole numbers: finer ones find nothing more. */
const TENTHS = 10;

/** By word: its inverse document frequency, then page and weight in turns. */
export type Shard = Record<string, number[]>;

/** What a word says, as a file has it. */
const packed = ({ idf, pages }: WordWeights): number[] => [
  Math.round(idf * TENTHS),
  ...[...pages].flatMap(([page, weight]) => [page, Math.round(weight)]),
];

/**
 * Puts words into files.
 * @returns the files, and the first word of each
 */
export function packShards(weights: ReadonlyMap<string, WordWeights>): { starts: string[]; shards: Shard[] } {
  const words = [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const groups = words.flatMap((_, i) => (i % WORDS === 0 ? [words.slice(i, i + WORDS)] : []));
  return {
    starts: groups.map(([first]) => first?.[0] ?? ''),
    shards: groups.map((group) => Object.fromEntries(group.map(([word, w]) => [word, packed(w)]))),
  };
}

/** The file in which a word would stand, by the first word of each; -1 where it would stand before them all. */
export const shardOf = (starts: readonly string[], word: string): number => starts.findLastIndex((s) => s <= word);

/** What a word says, out of its file; undefined where the classifier has not met it. */
export function unpacked(shard: Shard, word: string): WordWeights | undefined {
  if (!Object.hasOwn(shard, word)) return undefined;
  const [idf = 0, ...rest] = shard[word] ?? [];
  const pages = rest.flatMap((page, i): [number, number][] => (i % 2 === 0 ? [[page, rest[i + 1] ?? 0]] : []));
  return { idf: idf / TENTHS, pages: new Map(pages) };
}
