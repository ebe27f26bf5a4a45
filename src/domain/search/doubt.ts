/** What of the ranked pages is worth showing: noise is left out, and a query about something else finds nothing. */
import type { Interpretation } from './interpret.ts';
import type { Ranked, RankedIndex } from './rank.ts';
import { isTitleNoun, stem } from './words.ts';

/** A page whose score is below this share of the best one is noise. */
const LEAST_SHARE = 0.25;
/** What a name must score for the query to be of this site’s matter by that alone. */
const LEAST_NAME = 38;
/** How likely a page must be to answer, for the same. */
const LEAST_LIKELY = 0.6;

/** Of the pages, the share whose names hold a word of this site’s matter; and, beside words that are unknown, its very subject. */
const MATTER = { word: 0.025, subject: 0.16 } as const;
/** The share of a query that may be unknown before it is likely to be about something else; a sentence has words to spare. */
const MOST_UNKNOWN = { words: 0.24, sentence: 0.49 } as const;

/**
 * Whether what was asked may be about something else: no name is near, no page likely to answer, and
 * - a good part of the words is unknown, and none is the site’s subject; or
 * - it is another trade’s title, “fashion designer”: nothing but its last noun stands in a name here; or
 * - none of its words is of the site’s matter, and no page with such a name holds them together: “cheap flights”. Ordinary
 *   words stand on every site. Of a sentence no word may stand in any name, for its words are many.
 */
export function isDoubtful(
  index: RankedIndex,
  ranked: readonly Ranked[],
  { content, unknown, isAboutSite, isSentence }: Interpretation,
): boolean {
  if (isAboutSite || ranked.some((r) => r.name >= LEAST_NAME || r.likely >= LEAST_LIKELY)) return false;
  const shares = content.map((word) => ({ word, share: index.share(stem(word)) }));
  const others = shares.filter((s) => !isTitleNoun(s.word));
  const most = isSentence ? MOST_UNKNOWN.sentence : MOST_UNKNOWN.words;
  if (unknown.length > most * (content.length + unknown.length)) return others.every((s) => s.share < MATTER.subject);
  if (content.length < 2) return false;
  if (isSentence) return shares.every((s) => s.share === 0) && !ranked.some((r) => r.isComplete);
  const isStrange = (word: string) => ![...index.byStem.keys()].some((s) => s.startsWith(word));
  if (others.length < shares.length && others.every((s) => s.share === 0 && isStrange(s.word))) return true;
  return others.every((s) => s.share < MATTER.word) && !ranked.some((r) => r.isComplete && r.name > 0);
}

/** Leaves out noise. */
export function worthwhile(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter((r) => r.score >= best * LEAST_SHARE);
}
