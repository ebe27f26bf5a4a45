/**
 * The order of results. Three things are known of a page: how well one of its names fits the query, what the full-text index
 * says, and how likely it is to answer such a question. The name decides, the others fill in, and the kind breaks ties: a role
 * stands above an article that mentions it.
 */
import type { Kind, SearchDocument } from './document.ts';
import type { Interpretation } from './interpret.ts';
import { abbreviated, isFunctionWord, isTitleNoun, isTradeWord, stem, wordsOf } from './words.ts';

/** What is known of pages besides their names, each by the position of the document. */
export interface Findings {
  /** Which of the query’s words the page’s text holds, and how strongly, each 0 to 1. */
  text: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** How much each word tells pages apart, 0 to 1; a word that is not in it tells all it can. */
  rarity: ReadonlyMap<string, number>;
  /** How likely the page is to be the one that answers, 0 to 1. */
  likely: ReadonlyMap<number, number>;
}

export interface Ranked {
  document: SearchDocument;
  score: number;
  /** How well its best name fits, of 130. */
  name: number;
  /** How likely it is to be the page that answers, 0 to 1. */
  likely: number;
  /** Whether the page holds every word that matters. */
  isComplete: boolean;
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
  /** Documents by the stems of their names, so that a query looks at those alone. */
  byStem: ReadonlyMap<string, ReadonlySet<number>>;
  /** How much a stem tells pages apart: 1 for one that stands in a single page’s names, less for common ones. */
  weight: (stem: string) => number;
  /** The share of pages in whose names a stem stands. */
  share: (stem: string) => number;
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
  const wording = names.filter((_, i) => documents[i]?.kind !== 'forecast');
  for (const list of wording)
    for (const s of new Set(list.flatMap((n) => n.stems))) pagesWith.set(s, (pagesWith.get(s) ?? 0) + 1);
  const byStem = new Map<string, Set<number>>();
  documents.forEach((_, i) => {
    const words = (names[i] ?? []).flatMap((n) => n.words);
    for (const s of new Set(words.map(stem))) byStem.set(s, (byStem.get(s) ?? new Set()).add(i));
  });
  const most = Math.log(1 + documents.length);
  return {
    documents,
    names,
    byStem,
    share: (s) => (pagesWith.get(s) ?? 0) / wording.length,
    weight: (s) => Math.max(0.15, 1 - Math.log(1 + (pagesWith.get(s) ?? 0)) / most),
  };
}

/** Points out of 100 for a whole name typed; a title beats an alias, and either beats any partial fit. */
const EXACT = { title: 130, alias: 118, bareTitle: 114, bareAlias: 110, coreTitle: 116, coreAlias: 114.5 } as const;
/** What the best fit scores: a title typed in full. */
export const BEST = EXACT.title;
const PARTIAL = 70;
/** What a name scores at least whose words are those of the query. */
const LEAST_EXACT = EXACT.bareAlias - 2;
/** What a name gains that stands whole in a longer query. */
const WITHIN = 6;
/** The same for a role, which is then what the rest of the query asks about: “how much does a data scientist earn”. */
const ROLE_WITHIN = 36;
/** The same for a role whose last noun is left out: “is data science dying”. */
const CORE_WITHIN = 12;
const ALIAS_SHARE = 0.97;
/** What the text adds, at most; beside an exact name only enough to part two of a kind, and a sentence has chance words in it. */
const TEXT = { exact: 14, sentence: 24, words: 38 } as const;
/** What being the page that answers adds, at most; and how likely a page must be for that to count where nothing else fits. */
const ANSWER = { exact: 2, sentence: 80, words: 8 } as const;
const LEAST_LIKELY = 0.02;
const KIND: Record<Kind, number> = { role: 7, evolution: 3.5, skill: 4, article: 2.5, page: 0, forecast: 0 };

/** What a role gains where the query is about working life. */
const WORK = 6;
/** What a page of a kind that answers questions gains where the query is a sentence; of working life roles know more than forecasts. */
const QUESTION = { article: 2, forecast: 4 } as const;
/** What a standing page gains where the query speaks to the site. */
const SITE = 20;
/** What a forecast gains where the query asks when, or how likely. */
const CHANCE = 10;
/** What a word that nothing resembles weighs, beside 1 for the rarest word. */
const UNKNOWN = 0.5;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((w, i) => w === b[i]);

const isCore = (name: Name, words: readonly string[]): boolean =>
  isTitleNoun(name.words.at(-1) ?? '') && words.length > 0 && same(name.words.slice(0, -1).map(stem), words.map(stem));

/** What a role gains that a longer query speaks of, by its whole name or without its last noun. */
function roleWithin(name: Name, stems: readonly string[], isAboutWork: boolean): number {
  const holds = (all: readonly string[]) => all.length > 1 && all.every((s) => stems.includes(s));
  const isTitled = isTitleNoun(name.words.at(-1) ?? '');
  if (holds(name.stems)) return isTitled || isAboutWork ? ROLE_WITHIN : WITHIN;
  if (!isTitled || !holds(name.words.slice(0, -1).map(stem))) return 0;
  return isAboutWork ? ROLE_WITHIN : CORE_WITHIN;
}

/** What is asked, as names are compared with it. */
interface Asked {
  words: string[];
  /** Without words of the trade, such as “jobs”. */
  bare: string[];
  stems: string[];
  unfinished: string | undefined;
  /** How many of its words nothing resembles. */
  unknown: number;
  isAboutWork: boolean;
}

/** How well one name fits: exact, or the weighted share that query and name have in common (Dice’s coefficient). */
function nameScore(name: Name, kind: Kind, query: Asked, weight: (s: string) => number): number {
  const isWhole = query.unknown === 0;
  if (isWhole && same(name.words, query.words)) return name.isTitle ? EXACT.title : EXACT.alias;
  if (isWhole && isCore(name, query.bare)) return name.isTitle ? EXACT.coreTitle : EXACT.coreAlias;
  if (isWhole && same(name.words.map(stem), query.words.map(stem)))
    return name.isTitle ? EXACT.bareTitle : EXACT.bareAlias;
  if (isWhole && query.stems.length > 0 && same([...name.stems].toSorted(), [...query.stems].toSorted()))
    return name.isTitle ? EXACT.bareTitle - 2 : LEAST_EXACT;
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
  const within = kind === 'role' ? roleWithin(name, query.stems, query.isAboutWork) : isWithin ? WITHIN : 0;
  return (PARTIAL * ((2 * common) / both) + within) * (name.isTitle ? 1 : ALIAS_SHARE);
}

/** What a page gains by its kind, for what is asked. */
function kindScore(kind: Kind, { isAboutWork, isAboutSite, isAboutChance, isSentence }: Interpretation): number {
  if (kind === 'role') return KIND.role + (isAboutWork ? WORK : 0);
  if (kind === 'article') return KIND.article + (isSentence ? QUESTION.article : 0);
  if (kind === 'page') return KIND.page + (isAboutSite ? SITE : 0);
  if (kind === 'forecast')
    return KIND.forecast + (isSentence && !isAboutWork ? QUESTION.forecast : 0) + (isAboutChance ? CHANCE : 0);
  return KIND[kind];
}

/** Whether a page goes by what was typed: it then comes before all that is only near, however near. */
const isExact = ({ name }: { name: number }): boolean => name >= LEAST_EXACT;

/**
 * Puts pages in order.
 * @param findings what the full-text index and the classifier say
 * @returns pages that fit at all, best first
 */
export function rank(index: RankedIndex, interpretation: Interpretation, findings: Findings): Ranked[] {
  const { words, telling, unfinished, unknown, isSentence } = interpretation;
  const query: Asked = {
    words: abbreviated(words, unfinished),
    bare: abbreviated(
      words.filter((w) => !isTradeWord(w)),
      unfinished,
    ),
    stems: [...new Set(mattering(abbreviated(words, unfinished)))],
    unfinished,
    unknown: unknown.length,
    isAboutWork: interpretation.isAboutWork,
  };
  const { text, likely } = findings;
  const rarity = (word: string): number => findings.rarity.get(word) ?? 1;
  const needed = telling.reduce((sum, w) => sum + rarity(w), 0) + unknown.length * UNKNOWN;
  const share = (of: (word: string) => number): number =>
    needed === 0 ? 0 : telling.reduce((sum, w) => sum + of(w) * rarity(w), 0) / needed;
  const candidates = new Set(text.keys());
  for (const [i, chance] of likely) if (chance >= LEAST_LIKELY) candidates.add(i);
  const add = (positions: ReadonlySet<number> | undefined) => positions?.forEach((i) => candidates.add(i));
  for (const s of [...query.stems, ...query.words.map(stem)]) add(index.byStem.get(s));
  if (unfinished !== undefined)
    for (const [s, positions] of index.byStem) if (s.startsWith(unfinished.slice(0, 4))) add(positions);
  return [...candidates]
    .map((i) => ({ document: index.documents[i], i }))
    .filter((c): c is { document: SearchDocument; i: number } => c.document !== undefined)
    .map(({ document, i }): Ranked => {
      const names = index.names[i] ?? [];
      const best = Math.max(0, ...names.map((n) => nameScore(n, document.kind, query, index.weight)));
      const found = text.get(i) ?? new Map<string, number>();
      const chance = likely.get(i) ?? 0;
      const inText = share((w) => found.get(w) ?? 0);
      const held = telling.filter((w) => found.has(w) || names.some((n) => n.stems.includes(stem(w))));
      const beside = best >= LEAST_EXACT ? 'exact' : isSentence ? 'sentence' : 'words';
      const score = best + TEXT[beside] * inText + ANSWER[beside] * Math.sqrt(chance);
      return {
        document,
        score: score > 0 ? score + kindScore(document.kind, interpretation) : 0,
        name: best,
        likely: chance,
        isComplete: held.length === telling.length && unknown.length === 0,
      };
    })
    .filter((r) => r.score > 0)
    .toSorted(
      (a, b) =>
        Number(isExact(b)) - Number(isExact(a)) ||
        b.score - a.score ||
        a.document.title.localeCompare(b.document.title, 'en-GB'),
    );
}
