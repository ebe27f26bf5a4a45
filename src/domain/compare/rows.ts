/** What a comparison is made of: rows of cells that any renderer can write out, with what differs marked. */
import type { Lead } from '../../schemas/lists.ts';
import { label } from '../words.ts';

/** A link to a path of the site, without the base path. */
export interface SiteLink {
  words: string;
  to: string;
}

/** One line of a list: `only` where no other role of the comparison has it. */
export interface Line {
  words: string;
  head?: string;
  to?: string;
  only?: boolean;
}

export type CompareCell =
  /** Running words; `year` shows the place in time, `more` leads to the whole story. */
  | { kind: 'words'; words: string; year?: number; note?: string; more?: SiteLink }
  | { kind: 'lines'; lines: readonly Line[] }
  /** A step of an ordinal scale, 0 where there is none. */
  | { kind: 'meter'; n: number; of: 4 | 5; word: string }
  /** Tasks with who leads them at the four horizons. */
  | { kind: 'leads'; tasks: readonly { name: string; leads: readonly Lead[] }[] };

export interface CompareRow {
  title: string;
  /** Page that the row is about, such as a skill's. */
  to?: string;
  note?: string;
  /** Whether the roles differ. Rows of running text, which cannot be held against each other, never say so. */
  differs: boolean;
  /** How far apart they are, in words; empty for running text. */
  apart: string;
  /** One for each role, in their order. */
  cells: readonly CompareCell[];
}

export interface CompareSection {
  id: string;
  title: string;
  note: string;
  rows: readonly CompareRow[];
}

/** Said of a row in which all roles agree. */
export const SAME = 'The same';
/** Said of a row whose distance has no measure. */
export const DIFFERS = 'Differs';

/**
 * A row of values that are the same or not.
 * @param cells one for each role
 * @param apart how far apart they are, in words, where they differ
 */
export function valueRow(title: string, cells: readonly CompareCell[], apart?: string): CompareRow {
  const differs = new Set(cells.map((c) => JSON.stringify(c))).size > 1;
  return { title, cells, differs, apart: differs ? (apart ?? DIFFERS) : SAME };
}

/** A row of running text, one cell for each role; `note` stands under its title. */
export const textRow = (title: string, cells: readonly CompareCell[], note?: string): CompareRow => ({
  title,
  cells,
  differs: false,
  apart: '',
  ...(note === undefined ? {} : { note }),
});

/** A row of short lists, one for each role, in which what only one role has is marked. */
export function setRow(title: string, lists: readonly (readonly string[])[]): CompareRow {
  const all = [...new Set(lists.flat())];
  const holders = (item: string) => lists.filter((list) => list.includes(item)).length;
  const shared = all.filter((item) => holders(item) === lists.length).length;
  return {
    title,
    differs: shared < all.length,
    apart: shared === all.length ? SAME : `${shared} of ${all.length} in common`,
    cells: lists.map((list) => ({
      kind: 'lines',
      lines: list.map((item) => ({ words: label(item), only: holders(item) === 1 })),
    })),
  };
}

/** A cell of running words; `more` leads to the whole story. */
export const words = (text: string, more?: SiteLink): CompareCell => ({
  kind: 'words',
  words: text,
  ...(more === undefined ? {} : { more }),
});
/** A cell that lists; of an empty list it says `none`. */
export const lines = (list: readonly Line[], none: string): CompareCell =>
  list.length > 0 ? { kind: 'lines', lines: list } : words(none);
