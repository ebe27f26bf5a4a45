/** Finds pages: names and mistakes by the site’s own list (`search.json`), full text by Pagefind’s raw API. */
import { isQuestionField } from '../../domain/search/asked.ts';
import { rolesByName, withComparison, type RolesByName } from '../../domain/search/comparison.ts';
import { isDoubtful, worthwhile } from '../../domain/search/doubt.ts';
import { KINDS, namesOf, type SearchData, type SearchDocument } from '../../domain/search/document.ts';
import { interpret, type Interpretation } from '../../domain/search/interpret.ts';
import {
  indexNames,
  rank,
  type Ranked,
  type RankedIndex,
  type TextFindings,
  type TextMatch,
} from '../../domain/search/rank.ts';
import { select, sorted, type FilterName } from '../../domain/search/select.ts';
import { openVocabulary, type Vocabulary } from '../../domain/search/vocabulary.ts';
import { isWhole, type Pagefind, type PagefindResult } from './index-files.ts';
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
const REMEMBERED = 100;
const SECTIONS_SHOWN = 3;
const NEAREST_SHOWN = 4;

/** The questions in which a result’s words stand. */
const questionsIn = ({ matchedMetaFields = [] }: PagefindResult): string[] => matchedMetaFields.filter(isQuestionField);
/** Whether a result’s words stand in its text or its names, and not in its questions alone. */
const isInText = (result: PagefindResult): boolean =>
  result.words.length > 0 || (result.matchedMetaFields ?? []).length > questionsIn(result).length;

const DEFAULT_ORDER = (a: Ranked, b: Ranked): number =>
  KINDS.indexOf(a.document.kind) - KINDS.indexOf(b.document.kind) ||
  a.document.title.localeCompare(b.document.title, 'en-GB');

export class Finder {
  readonly #base: string;
  readonly #pagefind: Pagefind;
  readonly #index: RankedIndex;
  readonly #vocabulary: Vocabulary;
  readonly #roles: RolesByName;
  /** Ids of the pairs that have a comparison of their own. */
  readonly #pairs: ReadonlySet<string>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, PagefindResult[]>();

  constructor(base: string, pagefind: Pagefind, data: SearchData) {
    this.#base = base.replace(/\/$/, '');
    this.#pagefind = pagefind;
    this.#index = indexNames(data.documents);
    this.#vocabulary = openVocabulary(data.vocabulary, namesOf(data.documents));
    this.#roles = rolesByName(data.documents);
    this.#pairs = new Set(data.pairs);
    this.#positions = new Map(data.documents.map((d, i) => [d.fragment, i]));
  }

  async find(state: SearchState): Promise<Outcome> {
    const interpretation = interpret(state.q, this.#vocabulary);
    const { content, unknown } = interpretation;
    const { text, results } = await this.#fullText(interpretation);
    const everything = this.#index.documents.map((document): Ranked => ({
      document,
      score: 1,
      name: 0,
      asked: 0,
      isComplete: true,
    }));
    const ranked =
      state.q === ''
        ? everything.toSorted(DEFAULT_ORDER)
        : content.length === 0
          ? []
          : await this.#onTopic(
              withComparison(rank(this.#index, interpretation, text), interpretation, this.#roles, this.#pairs),
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
   * Pagefind by itself demands them all. A word that stands nowhere on the site may still stand in what readers ask.
   */
  async #fullText({ telling, unknown, isSentence }: Interpretation) {
    const pages = new Map<number, TextMatch>();
    const rarity = new Map<string, number>();
    const results = new Map<number, PagefindResult>();
    const matchOf = ({ id }: PagefindResult): TextMatch => {
      const position = this.#positions.get(id) ?? -1;
      const match = pages.get(position) ?? { words: new Map(), asked: new Map() };
      if (position >= 0) pages.set(position, match);
      return match;
    };
    const note = (found: readonly PagefindResult[], held: readonly string[]) => {
      const best = Math.max(...found.map((r) => r.score), Number.MIN_VALUE);
      for (const result of found) {
        const { words } = matchOf(result);
        for (const word of held) words.set(word, Math.max(words.get(word) ?? 0, Math.sqrt(result.score / best)));
        const position = this.#positions.get(result.id);
        if (position !== undefined && !results.has(position)) results.set(position, result);
      }
    };
    const noteAsked = (found: readonly PagefindResult[], word: string) => {
      for (const result of found)
        for (const field of questionsIn(result)) {
          const { asked } = matchOf(result);
          asked.set(field, (asked.get(field) ?? new Set()).add(word));
        }
    };
    const together = telling.length > 0 ? await this.#search(telling.join(' ')) : [];
    const isEnough = telling.length === 0 || together.length >= ENOUGH;
    for (const word of isEnough ? [] : telling.slice(0, SEARCHED_ALONE)) {
      const found = telling.length === 1 ? together : await this.#search(word);
      const inText = found.filter(isInText);
      rarity.set(word, this.#rarity(inText.length));
      note(inText, [word]);
      noteAsked(found, word);
    }
    // A page may hold some of the words in its questions alone; a sentence has words enough to be judged one by one.
    const holdsAll = (result: PagefindResult): boolean =>
      isSentence ? questionsIn(result).length === 0 : telling.every((word) => matchOf(result).words.has(word));
    note(together.filter(isEnough ? isInText : holdsAll), telling);
    for (const word of unknown.slice(0, SEARCHED_ALONE)) {
      const found = (await this.#search(word)).filter((r) => questionsIn(r).length > 0);
      if (found.length > 0) rarity.set(word, this.#rarity(found.length));
      noteAsked(found, word);
    }
    return { text: { pages, rarity } satisfies TextFindings, results };
  }

  /** Pages worth showing; none where the query is doubtful and no page has two of its words side by side. */
  async #onTopic(ranked: readonly Ranked[], interpretation: Interpretation): Promise<Ranked[]> {
    if (isDoubtful(this.#index, ranked, interpretation)) {
      const { pairs, unknown } = interpretation;
      const found = await Promise.all((unknown.length > 0 ? [] : pairs).map((pair) => this.#search(`"${pair}"`)));
      if (!found.some((pages) => pages.some(isInText))) return [];
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
    const known = this.#asked.get(words);
    if (known) return known;
    const { results } = await this.#pagefind.search(words);
    if (this.#asked.size >= REMEMBERED) this.#asked.clear();
    this.#asked.set(words, results);
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
