/**
 * The order of results. Two things are known of a page: how well one of its names fits the query, and what the full-text
 * index says. The name decides, the text fills in, and the kind breaks ties: a role stands above an article that mentions it.
 */
import type { Kind, SearchDocument } from './document.ts';
import type { Interpretation } from './interpret.ts';
import { abbreviated, isFunctionWord, isTradeWord, stem, wordsOf } from './words.ts';

/** Full-text findings for one page: which of the query’s words it holds, and how strongly, each 0 to 1. */
export interface TextMatch {
  words: ReadonlyMap<string, number>;
}

export interface Ranked {
  document: SearchDocument;
  score: number;
  /** How well its best name fits, of 130. */
  name: number;
  /** Whether the page holds every word that matters. */
  isComplete: boolean;
  /** Parts of the page whose names fit. */
  parts: { id: string; title: string }[];
}

interface Name {
  words: string[];
  /** Its words that matter, as stems. */
  stems: string[];
  isTitle: boolean;
}
export interface RankedIndex {
  documents: readonly SearchDocument[];
  names: readonly (readonly Name[])[];
  /** Documents by the stems of their names and parts, so that a query looks at those alone. */
  byStem: ReadonlyMap<string, ReadonlySet<number>>;
  /** How much a stem tells pages apart: 1 for one that stands in a single page’s names, less for common ones. */
  weight: (stem: string) => number;
}

const mattering = (words: readonly string[]): string[] => {
  const matter = words.filter((w) => !isFunctionWord(w) && !isTradeWord(w));
  return (matter.length > 0 ? matter : words).map(stem);
};
const toName = (text: string, isTitle: boolean): Name => {
  const words = abbreviated(wordsOf(text));
  return { words, stems: [...new Set(mattering(words))], isTitle };
};

/** Prepares documents for ranking, once. */
export function indexNames(documents: readonly SearchDocument[]): RankedIndex {
  const names = documents.map((d) => [toName(d.title, true), ...d.aliases.map((a) => toName(a, false))]);
  const pagesWith = new Map<string, number>();
  // A claim is a sentence: its words say nothing of how names are worded.
  for (const list of names.filter((_, i) => documents[i]?.kind !== 'forecast'))
    for (const s of new Set(list.flatMap((n) => n.stems))) pagesWith.set(s, (pagesWith.get(s) ?? 0) + 1);
  const byStem = new Map<string, Set<number>>();
  documents.forEach((d, i) => {
    const words = [...(names[i] ?? []).flatMap((n) => n.words), ...d.parts.flatMap((p) => wordsOf(p.title))];
    for (const s of new Set(words.map(stem))) byStem.set(s, (byStem.get(s) ?? new Set()).add(i));
  });
  const most = Math.log(1 + documents.length);
  return {
    documents,
    names,
    byStem,
    weight: (s) => Math.max(0.15, 1 - Math.log(1 + (pagesWith.get(s) ?? 0)) / most),
  };
}

/** Points out of 100 for a whole name typed; a title beats an alias, and either beats any partial fit. */
const EXACT = { title: 130, alias: 118, bareTitle: 114, bareAlias: 110, coreTitle: 116, coreAlias: 115.5 } as const;
const PARTIAL = 70;
/** What a name gains that stands whole in a longer query. */
const WITHIN = 12;
const ALIAS_SHARE = 0.97;
const TEXT = 46;
const KIND: Record<Kind, number> = { role: 7, evolution: 3.5, skill: 4, article: 2.5, page: 0, forecast: -2 };

/** What a role gains where the query is about working life. */
const WORK = 6;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((w, i) => w === b[i]);

/** Nouns that a title ends on and people leave out: “NLP” for “NLP specialist”. */
const TITLE_NOUNS = new Set(
  'engineer specialist scientist officer developer designer expert strategist auditor trainer manager researcher architect'.split(
    ' ',
  ),
);
const isCore = (name: Name, words: readonly string[]): boolean =>
  TITLE_NOUNS.has(name.words.at(-1) ?? '') &&
  words.length > 0 &&
  same(name.words.slice(0, -1).map(stem), words.map(stem));

/** How well one name fits: exact, or the weighted share that query and name have in common (Dice’s coefficient). */
function nameScore(
  name: Name,
  query: { words: string[]; stems: string[]; unfinished: string | undefined; unknown: number },
  weight: (s: string) => number,
): number {
  if (same(name.words, query.words)) return name.isTitle ? EXACT.title : EXACT.alias;
  if (isCore(name, query.words)) return name.isTitle ? EXACT.coreTitle : EXACT.coreAlias;
  if (same(name.words.map(stem), query.words.map(stem))) return name.isTitle ? EXACT.bareTitle : EXACT.bareAlias;
  if (query.stems.length > 0 && same([...name.stems].toSorted(), [...query.stems].toSorted()))
    return name.isTitle ? EXACT.bareTitle - 2 : EXACT.bareAlias - 2;
  let common = 0;
  for (const s of query.stems) {
    if (name.stems.includes(s)) common += weight(s);
    else if (query.unfinished !== undefined && s === stem(query.unfinished)) {
      const started = name.words.find((w) => w.startsWith(query.unfinished ?? ''));
      if (started !== undefined)
        common += weight(stem(started)) * (0.85 + (0.15 * query.unfinished.length) / started.length);
    }
  }
  const total = (stems: readonly string[]) => stems.reduce((sum, s) => sum + weight(s), 0);
  const both = total(name.stems) + total(query.stems) + query.unknown;
  if (both === 0) return 0;
  const isWithin = name.stems.length > 1 && name.stems.every((s) => query.stems.includes(s));
  return (PARTIAL * ((2 * common) / both) + (isWithin ? WITHIN : 0)) * (name.isTitle ? 1 : ALIAS_SHARE);
}

/**
 * Puts pages in order.
 * @param text what the full-text index found, by the position of the document
 * @returns pages that fit at all, best first
 */
export function rank(
  index: RankedIndex,
  interpretation: Interpretation,
  text: ReadonlyMap<number, TextMatch>,
): Ranked[] {
  const { words, content, unfinished, unknown, isAboutWork } = interpretation;
  const query = {
    words: abbreviated(words),
    stems: [...new Set(abbreviated(content).map(stem))],
    unfinished,
    unknown: unknown.length,
  };
  const needed = content.reduce((sum, w) => sum + index.weight(stem(w)), 0) + unknown.length * 0.5;
  const candidates = new Set(text.keys());
  const add = (positions: ReadonlySet<number> | undefined) => positions?.forEach((i) => candidates.add(i));
  for (const s of [...query.stems, ...query.words.map(stem)]) add(index.byStem.get(s));
  if (unfinished !== undefined)
    for (const [s, positions] of index.byStem) if (s.startsWith(unfinished.slice(0, 4))) add(positions);
  return [...candidates]
    .map((i) => ({ document: index.documents[i], i }))
    .filter((c): c is { document: SearchDocument; i: number } => c.document !== undefined)
    .map(({ document, i }): Ranked => {
      const names = index.names[i] ?? [];
      const best = Math.max(0, ...names.map((n) => nameScore(n, query, index.weight)));
      const found = text.get(i)?.words ?? new Map<string, number>();
      const textScore =
        needed === 0 ? 0 : content.reduce((sum, w) => sum + (found.get(w) ?? 0) * index.weight(stem(w)), 0) / needed;
      const parts = document.parts.filter((p) => {
        const stems = wordsOf(p.title).map(stem);
        return query.stems.length > 0 && query.stems.every((s) => stems.includes(s));
      });
      const held = content.filter((w) => found.has(w) || names.some((n) => n.stems.includes(stem(w))));
      const score = best + TEXT * textScore;
      return {
        document,
        score: score > 0 ? score + KIND[document.kind] + (isAboutWork && document.kind === 'role' ? WORK : 0) : 0,
        name: best,
        isComplete: held.length === content.length && unknown.length === 0,
        parts,
      };
    })
    .filter((r) => r.score > 0)
    .toSorted((a, b) => b.score - a.score || a.document.title.localeCompare(b.document.title, 'en-GB'));
}

/** A page whose score is below this share of the best one is noise. */
const LEAST_SHARE = 0.25;
/** What a name must score for a query with an unknown word in it to be of this site’s matter. */
const LEAST_NAME = 38;

/** Leaves out noise; and everything, where a word is unknown and no name is near: then the query is about something else. */
export function worthwhile(ranked: readonly Ranked[], { unknown }: Interpretation): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  if (unknown.length > 0 && !ranked.some((r) => r.name >= LEAST_NAME)) return [];
  return ranked.filter((r) => r.score >= best * LEAST_SHARE);
}
