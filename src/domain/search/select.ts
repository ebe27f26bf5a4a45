/** Filters, their counts, and the order of what is left. */
import type { SearchDocument } from './document.ts';

/** Filters by the key that each has in the address. */
export const FILTERS = ['kind', 'stage', 'sector', 'driver', 'skill', 'horizon'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Record<FilterName, string[]>;

export const SORTS = ['relevance', 'newest', 'arrival'] as const;
export type Sort = (typeof SORTS)[number];

/** The values that a page has under a filter. */
export function valuesOf(document: SearchDocument, name: FilterName): readonly string[] {
  switch (name) {
    case 'kind':
      return [document.kind];
    case 'stage':
      return document.stage === undefined ? [] : [document.stage];
    case 'sector':
      return document.sectors;
    case 'driver':
      return document.drivers;
    case 'skill':
      return document.groups;
    case 'horizon':
      return document.horizon === undefined ? [] : [String(document.horizon)];
  }
}

/** Any within a filter, all between filters. `without` leaves one filter out; `active` are those with a tick. */
const passes = (
  document: SearchDocument,
  filters: Filters,
  active: readonly FilterName[],
  without?: FilterName,
): boolean =>
  active.every((name) => name === without || valuesOf(document, name).some((value) => filters[name].includes(value)));

/**
 * Applies filters and counts what each value would give. A filter’s own counts leave its own ticks out of account, so that
 * they tell what one more tick would add.
 */
export function select<T extends { document: SearchDocument }>(
  found: readonly T[],
  filters: Filters,
): { kept: T[]; counts: Record<FilterName, Record<string, number>> } {
  const active = FILTERS.filter((name) => filters[name].length > 0);
  const counts = Object.fromEntries(
    FILTERS.map((name) => {
      const count: Record<string, number> = {};
      for (const { document } of found)
        if (passes(document, filters, active, name))
          for (const value of valuesOf(document, name)) count[value] = (count[value] ?? 0) + 1;
      return [name, count];
    }),
  ) as Record<FilterName, Record<string, number>>;
  return { kept: found.filter(({ document }) => passes(document, filters, active)), counts };
}

/** Newest first, or earliest arrival first; pages without the date come last, in the order they had. */
export function sorted<T extends { document: SearchDocument }>(found: readonly T[], sort: Sort): T[] {
  if (sort === 'newest') return found.toSorted((a, b) => (b.document.date ?? '').localeCompare(a.document.date ?? ''));
  if (sort === 'arrival')
    return found.toSorted((a, b) => (a.document.year ?? Infinity) - (b.document.year ?? Infinity) || 0);
  return [...found];
}
