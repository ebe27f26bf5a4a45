/** What search knows of each page besides its full text: one row in `search.json`. Keys are short, because readers load them. */
import type { VocabularyData } from './vocabulary.ts';
import { wordsOf } from './words.ts';
import type { Driver, Horizon, Sector, SkillGroup, Stage } from '../../schemas/index.ts';

export const KINDS = ['role', 'evolution', 'skill', 'article', 'forecast', 'page'] as const;
export type Kind = (typeof KINDS)[number];

export interface SearchDocument {
  /** Path without the base. */
  path: string;
  title: string;
  kind: Kind;
  /** Other names it goes by. */
  aliases: string[];
  /** One sentence. */
  summary: string;
  /** A short fact beside the kind: likely year, verdict, reading time. */
  note: string;
  /** Likely arrival, for sorting. */
  year?: number;
  /** When published or reviewed, for sorting. */
  date?: string;
  stage?: Stage;
  sectors: Sector[];
  drivers: Driver[];
  groups: SkillGroup[];
  horizon?: Horizon;
  /** Pagefind’s id of the page’s text; empty for a comparison, which has none. */
  fragment: string;
}

/** What `search.json` holds. */
export interface SearchData {
  documents: SearchDocument[];
  vocabulary: VocabularyData;
  /** Ids of the pairs of roles that have a comparison of their own. */
  pairs: string[];
  asked: AskedData;
}

/** What readers ask, as far as search knows it before it fetches what words say of it (`shards.ts`). */
export interface AskedData {
  /** How many questions there are. */
  questions: number;
  /** Positions of the documents that answer one. */
  answering: number[];
  /** The first word of each file. */
  starts: string[];
}

/** Everything that pages may be called, each name as its words: what the vocabulary of names is made of. */
export const namesOf = (documents: readonly Pick<SearchDocument, 'title' | 'aliases'>[]): string[][] =>
  documents.flatMap((d) => [d.title, ...d.aliases]).map(wordsOf);
