/**
 * Finds pages: names and mistakes by the site’s own list (`search.json`), full text by Pagefind’s raw API.
 * Nothing is fetched before `find` is called.
 */
import { KINDS, type SearchDocument } from '../../domain/search/document.ts';
import { interpret, type Interpretation } from '../../domain/search/interpret.ts';
import {
  indexNames,
  rank,
  worthwhile,
  type Ranked,
  type RankedIndex,
  type TextMatch,
} from '../../domain/search/rank.ts';
import { select, sorted, type FilterName } from '../../domain/search/select.ts';
import { openVocabulary, type Vocabulary, type VocabularyData } from '../../domain/search/vocabulary.ts';
import { stem } from '../../domain/search/words.ts';
import type { SearchState } from './state.ts';

/** What `search.json` holds. */
export interface SearchData {
  documents: SearchDocument[];
  vocabulary: VocabularyData;
}

interface Fragment {
  excerpt: string;
  sub_results: { title: string; url: string }[];
}
interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: PagefindResult[] }>;
}

/** One page that was found. */
export interface Hit {
  document: SearchDocument;
  /** Address with the base. */
  url: string;
  /** Parts of the page whose own names fit. */
  parts: { url: string; title: string }[];
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

interface Finder {
  find: (state: SearchState) => Promise<Outcome>;
}

/** With this many pages that hold all the words, those that hold some are left out. */
const ENOUGH = 40;
/** Most words searched one by one: those that tell pages apart best. */
const SEARCHED_ALONE = 4;
const REMEMBERED = 100;
const SECTIONS_SHOWN = 3;
const NEAREST_SHOWN = 4;

const DEFAULT_ORDER = (a: Ranked, b: Ranked): number =>
  KINDS.indexOf(a.document.kind) - KINDS.indexOf(b.document.kind) ||
  a.document.title.localeCompare(b.document.title, 'en-GB');

class PagefindFinder implements Finder {
  readonly #base: string;
  readonly #pagefind: Pagefind;
  readonly #index: RankedIndex;
  readonly #vocabulary: Vocabulary;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, PagefindResult[]>();

  constructor(base: string, pagefind: Pagefind, data: SearchData) {
    this.#base = base.replace(/\/$/, '');
    this.#pagefind = pagefind;
    this.#index = indexNames(data.documents);
    this.#vocabulary = openVocabulary(data.vocabulary);
    this.#positions = new Map(data.documents.map((d, i) => [d.fragment, i]));
  }

  async find(state: SearchState): Promise<Outcome> {
    const interpretation = interpret(state.q, this.#vocabulary);
    const { content, unknown } = interpretation;
    const { text, results } = await this.#fullText(content);
    const everything = this.#index.documents.map((document): Ranked => ({
      document,
      score: 1,
      name: 0,
      isComplete: true,
      parts: [],
    }));
    const ranked =
      state.q === ''
        ? everything.toSorted(DEFAULT_ORDER)
        : content.length === 0
          ? []
          : worthwhile(rank(this.#index, interpretation, text), interpretation);
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
  async #fullText(words: readonly string[]) {
    const text = new Map<number, { words: Map<string, number> }>();
    const results = new Map<number, PagefindResult>();
    const note = (found: readonly PagefindResult[], held: readonly string[]) => {
      const best = Math.max(...found.map((r) => r.score), Number.MIN_VALUE);
      for (const result of found) {
        const position = this.#positions.get(result.id);
        if (position === undefined) continue;
        const match = text.get(position) ?? { words: new Map<string, number>() };
        for (const word of held)
          match.words.set(word, Math.max(match.words.get(word) ?? 0, Math.sqrt(result.score / best)));
        text.set(position, match);
        if (!results.has(position)) results.set(position, result);
      }
    };
    const together = words.length > 0 ? await this.#search(words.join(' ')) : [];
    note(together, words);
    if (words.length > 1 && together.length < ENOUGH) {
      const telling = words.toSorted((a, b) => this.#index.weight(stem(b)) - this.#index.weight(stem(a)));
      for (const word of telling.slice(0, SEARCHED_ALONE)) note(await this.#search(word), [word]);
    }
    return { text: text as ReadonlyMap<number, TextMatch>, results };
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

  #hit({ document, parts }: Ranked, results: ReadonlyMap<number, PagefindResult>): Hit {
    const url = this.#base + document.path;
    const result = results.get(this.#positions.get(document.fragment) ?? -1);
    return {
      document,
      url,
      parts: parts.slice(0, SECTIONS_SHOWN).map((p) => ({ url: `${url}#${p.id}`, title: p.title })),
      detail:
        result &&
        (async () => {
          const { excerpt, sub_results } = await result.data();
          if (isIncomplete) throw new Error(INCOMPLETE);
          const sections = sub_results
            .filter((s) => s.url.includes('#') && s.title !== document.title)
            .slice(0, SECTIONS_SHOWN)
            .map((s) => ({ title: s.title, url: s.url }));
          return { excerpt, sections };
        }),
    };
  }
}

let opening: Promise<Finder> | undefined;
let failures = 0;
let isWatching = false;
/** Whether a file of the index could not be fetched. Pagefind goes on without a part that is missing, and then finds nothing. */
let isIncomplete = false;

/** Notes every fetch that fails; nothing but search fetches. */
function watchFetch(): void {
  if (isWatching) return;
  isWatching = true;
  const plain = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    try {
      const response = await plain(...request);
      if (!response.ok) isIncomplete = true;
      return response;
    } catch (error) {
      isIncomplete = true;
      throw error;
    }
  };
}

async function startPagefind(root: string, base: string): Promise<Pagefind> {
  // Browsers and Pagefind keep what has failed, so each new try is a module of its own.
  const again = failures > 0 ? `?try=${failures + 1}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind.js${again}`)) as Pagefind;
  await pagefind.options({ baseUrl: base, noWorker: true, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

async function readData(root: string): Promise<SearchData> {
  const response = await fetch(`${root}search.json`);
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return (await response.json()) as SearchData;
}

async function open(base: string, folder: string): Promise<Finder> {
  watchFetch();
  isIncomplete = false;
  const root = `${base}${folder}/`;
  const [pagefind, data] = await Promise.all([startPagefind(root, base), readData(root)]);
  return new PagefindFinder(base, pagefind, data);
}

const INCOMPLETE = 'a part of the search index could not be fetched';

/** Forgets an index that is not whole. */
function startAfresh(): void {
  opening = undefined;
  failures += 1;
}

/**
 * Finds pages. The index is loaded once; after a failure the next call starts afresh.
 * @param base the base path with a slash at its end
 * @param folder the index’s folder below it
 * @throws where a file of the index cannot be loaded, or WebAssembly is blocked
 */
export async function find(base: string, folder: string, state: SearchState): Promise<Outcome> {
  if (isIncomplete) startAfresh();
  const mine = (opening ??= open(base, folder));
  try {
    const outcome = await (await mine).find(state);
    if (isIncomplete) throw new Error(INCOMPLETE);
    return outcome;
  } catch (error) {
    if (opening === mine) startAfresh();
    throw error;
  }
}

/** Whether the browser refuses WebAssembly, by a setting or the host’s policy: tried with the smallest module there is. */
export async function isWasmBlocked(): Promise<boolean> {
  try {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}
