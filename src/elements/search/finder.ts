/** Finds pages: names and mistakes by the site’s own list (`search.json`), full text by Pagefind’s raw API. */
import { featuresOf, likelyPages, unmet, type WordWeights } from '../../domain/search/classifier.ts';
import { rolesByName, withComparison, type RolesByName } from '../../domain/search/comparison.ts';
import { isDoubtful, worthwhile } from '../../domain/search/doubt.ts';
import { KINDS, namesOf, type SearchDocument } from '../../domain/search/document.ts';
import { interpret, type Interpretation } from '../../domain/search/interpret.ts';
import { indexNames, rank, type Findings, type Ranked, type RankedIndex } from '../../domain/search/rank.ts';
import { select, sorted, type FilterName } from '../../domain/search/select.ts';
import { shardOf, unpacked } from '../../domain/search/shards.ts';
import { openVocabulary, type Vocabulary } from '../../domain/search/vocabulary.ts';
import { isWhole, type IndexFiles, type PagefindResult } from './index-files.ts';
import type { SearchState } from './state.ts';

/** One page that was found. */
export interface Hit {
  document: SearchDocument;
  /** Address with the base. */
  url: string;
  /** The excerpt and the sections that hold the words, fetched when asked for; undefined where only the name matched. */
  detail: (() => Promise<{ excerpt: string; sections: { url: string; title: string }[] }>) | undefined;
}

export interface Outcome {
  interpretation: Interpretation;
  /** Pages before filters. */
  total: number;
  hits: Hit[];
  counts: Record<FilterName, Record<string, number>>;
  /** Whether no page holds every word, so that the list holds those that have most. */
  isPartial: boolean;
  /** Known words nearest to those that nothing matched. */
  nearest: string[];
}

/** What is said where a part of the index is missing. */
export const INCOMPLETE = 'a part of the search index could not be fetched';

/** With this many pages that hold all the words, those that hold some are left out. */
const ENOUGH = 40;
/** Most words searched one by one. */
const SEARCHED_ALONE = 8;
/** A single word is a name or a subject, and no question. */
const LEAST_WORDS = 2;
const REMEMBERED = 100;
const SECTIONS_SHOWN = 3;
const NEAREST_SHOWN = 4;

const DEFAULT_ORDER = (a: Ranked, b: Ranked): number =>
  KINDS.indexOf(a.document.kind) - KINDS.indexOf(b.document.kind) ||
  a.document.title.localeCompare(b.document.title, 'en-GB');

export class Finder {
  readonly #base: string;
  readonly #files: IndexFiles;
  readonly #index: RankedIndex;
  readonly #vocabulary: Vocabulary;
  readonly #roles: RolesByName;
  /** Ids of the pairs that have a comparison of their own. */
  readonly #pairs: ReadonlySet<string>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #searched = new Map<string, PagefindResult[]>();

  constructor(base: string, files: IndexFiles) {
    const { data } = files;
    this.#base = base.replace(/\/$/, '');
    this.#files = files;
    this.#index = indexNames(data.documents);
    this.#vocabulary = openVocabulary(data.vocabulary, namesOf(data.documents));
    this.#roles = rolesByName(data.documents);
    this.#pairs = new Set(data.pairs);
    this.#positions = new Map(data.documents.map((d, i) => [d.fragment, i]));
  }

  async find(state: SearchState): Promise<Outcome> {
    const interpretation = interpret(state.q, this.#vocabulary);
    const { unknown } = interpretation;
    const [{ text, rarity, results }, likely] = await Promise.all([
      this.#fullText(interpretation),
      this.#likely(interpretation),
    ]);
    const everything = this.#index.documents.map((document): Ranked => ({
      document,
      score: 1,
      name: 0,
      likely: 0,
      isComplete: true,
    }));
    const ranked =
      state.q === ''
        ? everything.toSorted(DEFAULT_ORDER)
        : await this.#onTopic(
            withComparison(
              rank(this.#index, interpretation, { text, rarity, likely }),
              interpretation,
              this.#roles,
              this.#pairs,
            ),
            interpretation,
          );
    const { kept, counts } = select(ranked, state.filters);
    return {
      interpretation,
      total: ranked.length,
      hits: sorted(kept, state.sort).map((r) => this.#hit(r, results)),
      counts,
      isPartial: state.q !== '' && ranked.length > 0 && !ranked.some((r) => r.isComplete),
      nearest:
        ranked.length > 0
          ? []
          : [...new Set(unknown.flatMap((w) => this.#vocabulary.nearest(w, NEAREST_SHOWN)))].slice(0, NEAREST_SHOWN),
    };
  }

  /**
   * Pages that hold all the words, by one search; where there are few, pages that hold some, by one search a word.
   * Pagefind by itself demands them all.
   */
  async #fullText({ telling }: Interpretation) {
    const text = new Map<number, Map<string, number>>();
    const rarity = new Map<string, number>();
    const results = new Map<number, PagefindResult>();
    const note = (found: readonly PagefindResult[], held: readonly string[]) => {
      const best = Math.max(...found.map((r) => r.score), Number.MIN_VALUE);
      for (const result of found) {
        const position = this.#positions.get(result.id);
        if (position === undefined) continue;
        const words = text.get(position) ?? new Map<string, number>();
        for (const word of held) words.set(word, Math.max(words.get(word) ?? 0, Math.sqrt(result.score / best)));
        text.set(position, words);
        if (!results.has(position)) results.set(position, result);
      }
    };
    const together = telling.length > 0 ? await this.#search(telling.join(' ')) : [];
    const isEnough = telling.length === 0 || together.length >= ENOUGH;
    for (const word of isEnough ? [] : telling.slice(0, SEARCHED_ALONE)) {
      const found = telling.length === 1 ? together : await this.#search(word);
      rarity.set(word, this.#rarity(found.length));
      note(found, [word]);
    }
    note(together, telling);
    return { text, rarity, results };
  }

  /** How likely each page is to be the one that answers. Of a word that the site does not use, readers may have asked. */
  async #likely({ content, words, unknown }: Interpretation): Promise<Findings['likely']> {
    if (content.length + unknown.length < LEAST_WORDS) return new Map();
    const { questions, answering, starts } = this.#files.data.asked;
    const say = async (word: string): Promise<WordWeights> => {
      const number = shardOf(starts, word);
      return (number < 0 ? undefined : unpacked(await this.#files.shard(number), word)) ?? unmet(questions);
    };
    return likelyPages(await Promise.all(featuresOf([...words, ...unknown]).map(say)), answering);
  }

  /** Pages worth showing; none where the query is doubtful and no page has two of its words side by side. */
  async #onTopic(ranked: readonly Ranked[], interpretation: Interpretation): Promise<Ranked[]> {
    if (isDoubtful(this.#index, ranked, interpretation)) {
      const { pairs, unknown } = interpretation;
      const found = await Promise.all((unknown.length > 0 ? [] : pairs).map((pair) => this.#search(`"${pair}"`)));
      if (!found.some((pages) => pages.length > 0)) return [];
    }
    return worthwhile(ranked);
  }

  /** How much a word tells that stands on so many pages: 1 for one page, 0 for all. */
  #rarity(pages: number): number {
    const all = this.#index.documents.length;
    return Math.log((1 + all) / (1 + Math.min(pages, all))) / Math.log(1 + all);
  }

  /** Pagefind’s results, remembered, because the next keystroke mostly asks for the same words again. */
  async #search(words: string): Promise<PagefindResult[]> {
    const known = this.#searched.get(words);
    if (known) return known;
    const { results } = await this.#files.pagefind.search(words);
    if (this.#searched.size >= REMEMBERED) this.#searched.clear();
    this.#searched.set(words, results);
    return results;
  }

  #hit({ document }: Ranked, results: ReadonlyMap<number, PagefindResult>): Hit {
    const url = this.#base + document.path;
    const result = results.get(this.#positions.get(document.fragment) ?? -1);
    return {
      document,
      url,
      detail:
        result &&
        (async () => {
          const { excerpt, sub_results } = await result.data();
          if (!isWhole()) throw new Error(INCOMPLETE);
          const sections = sub_results
            .filter((s) => s.url.includes('#') && s.title !== document.title)
            .slice(0, SECTIONS_SHOWN)
            .map((s) => ({ title: s.title, url: s.url }));
          return { excerpt, sections };
        }),
    };
  }
}
